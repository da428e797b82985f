import { Form } from "@/components/forms";
import { Input } from "@/components/govuk";
import { searchLimit } from "@/lib/cases";
import { findCaller } from "./actions";

type Props = { slug: string; words: string | undefined; error: string | undefined };

/** The field's id, for the summary of errors to lead to. */
export const wordsField = "words";

/** The search for a caller: by a POST, because what is typed names somebody, and an address may not. */
export function FindForm({ slug, words, error }: Props) {
  return (
    <search>
      <Form action={findCaller.bind(null, { council: slug })} submitLabel="Find the caller">
        <Input
          name="words"
          id={wordsField}
          errorMessage={error}
          label={{ text: "Who is calling?", size: "m" }}
          hint="Their name, phone number, email address, postcode, or the reference of a case"
          value={words ?? ""}
          maxLength={searchLimit}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
    </search>
  );
}
