import { SummaryList } from "@/components/govuk";
import { colleaguesOf } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { teamUse } from "@/lib/settings";
import { SectionPage } from "../../section-page";
import type { SearchParams } from "../../settings-page";
import { WayTo } from "../../way-to";
import { openCases } from "../../words";
import { serviceNames } from "../service-names";
import { type TeamParams, teamPage } from "../team";

type Props = { params: TeamParams; searchParams: SearchParams };

/** One team: its name, who is in it, what goes to it. */
export default async function Team({ params, searchParams }: Props) {
  const { on, team } = await teamPage(params);
  const { council, scope, path } = on;
  const colleagues = await colleaguesOf(scope);
  const use = await withScope(scope, (db) => teamUse(db, council.id, team.id));
  const members = colleagues.filter(({ teams }) => teams.some(({ id }) => id === team.id));
  const own = `${path}/teams/${team.id}`;
  return (
    <SectionPage
      on={on}
      section="teams"
      query={searchParams}
      title={team.name}
      caption="Teams"
      backHref={`${path}/teams`}
    >
      <SummaryList
        rows={[
          {
            key: "Name",
            value: team.name,
            actions: [{ href: `${own}/name`, text: "Change", visuallyHiddenText: "name" }],
          },
          {
            key: "Members",
            value: members.map(({ name }) => name).join(", ") || "Nobody",
            actions: [{ href: `${own}/members`, text: "Change", visuallyHiddenText: "members" }],
          },
          {
            key: "Services",
            value: serviceNames(use.services.map((service) => ({ service }))),
            actions: [{ href: `${path}/services`, text: "Change", visuallyHiddenText: "services" }],
          },
          { key: "Cases", value: openCases(use.openCases) },
        ]}
      />
      <WayTo href={`${own}/close`} isWarning>
        Close the team
      </WayTo>
    </SectionPage>
  );
}
