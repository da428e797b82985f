import { SummaryList } from "@/components/govuk";
import { openCasesOf } from "@/lib/cases";
import type { Colleague } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { SectionPage } from "../../section-page";
import type { SearchParams } from "../../settings-page";
import { WayTo } from "../../way-to";
import { financeWords, openCases, roleWords } from "../../words";
import { limitWords, seenOn, teamWords } from "../colleagues";
import { type PersonParams, personPage } from "./person";

type Props = { params: PersonParams; searchParams: SearchParams };

/** One colleague: what they do here, and how they sign in. */
export default async function Person({ params, searchParams }: Props) {
  const { on, person } = await personPage(params);
  const { council, scope, staff, path } = on;
  const cases = await withScope(scope, (db) =>
    openCasesOf(db, council.id, { assigneeId: person.id }),
  );
  const own = `${path}/staff/${person.id}`;
  return (
    <SectionPage
      on={on}
      section="staff"
      query={searchParams}
      title={person.name}
      caption="Staff"
      backHref={`${path}/staff`}
    >
      <SummaryList rows={rowsOf(person, own, { cases, isSelf: staff.id === person.id })} />
      <WayTo href={`${own}/remove`} isWarning>
        Remove from the council
      </WayTo>
    </SectionPage>
  );
}

type About = { cases: number; isSelf: boolean };

function rowsOf(person: Colleague, path: string, { cases, isSelf }: About) {
  const { email, role, finance, services, teams, secondFactor } = person;
  const change = (text: string) => [
    { href: `${path}/change`, text: "Change", visuallyHiddenText: text },
  ];
  return [
    { key: "Email", value: email },
    { key: "Role", value: roleWords(role), actions: change("role") },
    {
      key: "Money",
      value: financeWords(finance),
      actions: isSelf
        ? undefined
        : [
            {
              href: `${path}/money`,
              text: "Change",
              visuallyHiddenText: "what they do with money",
            },
          ],
    },
    { key: "Limited to", value: limitWords(services), actions: change("limits") },
    { key: "Teams", value: teamWords(teams), actions: change("teams") },
    { key: "Cases", value: openCases(cases) },
    { key: "Last signed in", value: seenOn(person) },
    {
      key: "Second step",
      value: secondFactor ? "Set up" : "Not set up",
      actions:
        secondFactor && !isSelf
          ? [{ href: `${path}/second-step`, text: "Take away", visuallyHiddenText: "second step" }]
          : undefined,
    },
  ];
}
