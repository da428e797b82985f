import { Button, Select } from "@/components/govuk";
import { filledTemplate, replyTemplates } from "@/lib/cases";
import { idSchema, withScope } from "@/lib/platform";
import type { casePage } from "./case";

type On = Awaited<ReturnType<typeof casePage>>;
export type Query = Promise<Record<string, string | string[] | undefined>>;

/**
 * A message to be written to the resident: the council's templates for the case's service to choose
 * from, by a GET, and the words of the one in the address with the facts of the case filled in.
 */
export async function startOfMessage(
  { council, found, scope, path }: On,
  page: string,
  query: Query,
) {
  const id = idSchema.safeParse((await query).template).data;
  const { templates, words } = await withScope(scope, async (db) => ({
    templates: await replyTemplates(db, council.id, { service: found.service }),
    words: id ? await filledTemplate(db, found, { id, council: council.name }) : null,
  }));
  const options = templates.map(({ id, name }) => ({ value: id, text: name }));
  return {
    words: words ?? "",
    choice:
      options.length > 0 ? (
        <TemplateChoice action={`${path}/${page}`} options={options} chosen={words && id} />
      ) : null,
  };
}

type ChoiceProps = {
  action: string;
  options: { value: string; text: string }[];
  chosen: string | null | undefined;
};

function TemplateChoice({ action, options, chosen }: ChoiceProps) {
  return (
    <form action={action} method="get" aria-label="Start from a template" noValidate>
      <Select
        id="template"
        name="template"
        label="Start from a template (optional)"
        hint="Its words take the place of what you have typed. You can change them."
        items={[{ value: "", text: "No template" }, ...options]}
        value={chosen ?? ""}
      />
      <Button variant="secondary">Use the template</Button>
    </form>
  );
}
