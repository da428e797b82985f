import { InsetText, SummaryList } from "@/components/govuk";
import { fillTemplate, type ReplyTemplate } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { SectionPage } from "../../section-page";
import type { SearchParams } from "../../settings-page";
import { WayTo } from "../../way-to";
import { exampleFacts } from "../example";
import { type TemplateParams, templatePage } from "../template-page";

type Props = { params: TemplateParams; searchParams: SearchParams };

/** One template, with what it becomes for an example case. */
export default async function Template({ params, searchParams }: Props) {
  const { on, template } = await templatePage(params);
  const { council, staff, path } = on;
  const own = `${path}/templates/${template.id}`;
  const facts = exampleFacts({ council: council.name, code: council.code, officer: staff.name });
  return (
    <SectionPage
      on={on}
      section="templates"
      query={searchParams}
      title={template.name}
      caption="Reply templates"
      backHref={`${path}/templates`}
    >
      <SummaryList rows={rowsOf(template, `${own}/change`)} />
      <h2 className="govuk-heading-m">Preview with an example case</h2>
      <InsetText className="lgo-typed">{fillTemplate(template.body, facts)}</InsetText>
      <WayTo href={`${own}/remove`} isWarning>
        Remove the template
      </WayTo>
    </SectionPage>
  );
}

function rowsOf({ name, body, service }: ReplyTemplate, href: string) {
  const change = (visuallyHiddenText: string) => [{ href, text: "Change", visuallyHiddenText }];
  return [
    { key: "Name", value: name, actions: change("name") },
    {
      key: "For",
      value: service ? (serviceByKey(service)?.name ?? service) : "All services",
      actions: change("service"),
    },
    {
      key: "Words",
      value: <span className="lgo-typed">{body}</span>,
      actions: change("words"),
    },
  ];
}
