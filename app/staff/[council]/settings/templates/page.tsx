import { InsetText, SummaryList } from "@/components/govuk";
import { replyTemplates } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { withScope } from "@/lib/platform";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { WayTo } from "../way-to";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** Words that officers can start their messages with. */
export default async function Templates({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, scope, path } = on;
  const templates = await withScope(scope, (db) => replyTemplates(db, council.id));
  return (
    <SectionPage on={on} section="templates" query={searchParams}>
      <WayTo href={`${path}/templates/new`}>Add a template</WayTo>
      {templates.length === 0 ? (
        <InsetText>
          There are no templates. Add one for what your officers write often, and they can start
          from it.
        </InsetText>
      ) : (
        <SummaryList
          rows={templates.map(({ id, name, body, service }) => ({
            key: name,
            value: (
              <>
                {firstLine(body)}
                <span className="lgo-secondary">
                  {service ? (serviceByKey(service)?.name ?? service) : "All services"}
                </span>
              </>
            ),
            actions: [
              { href: `${path}/templates/${id}`, text: "Show", visuallyHiddenText: name },
              { href: `${path}/templates/${id}/change`, text: "Change", visuallyHiddenText: name },
            ],
          }))}
        />
      )}
    </SectionPage>
  );
}

/** As much of the words as tells one template from another. */
function firstLine(body: string): string {
  const [line = ""] = body.split("\n").filter(Boolean);
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
