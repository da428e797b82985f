import { InsetText, SummaryList } from "@/components/govuk";
import { serviceSettings } from "@/lib/catalogue";
import { type Team, teamsOf } from "@/lib/councils";
import { type Colleague, colleaguesOf } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { WayTo } from "../way-to";
import { serviceNames } from "./service-names";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** The council's teams: who is in each, and which services go there. */
export default async function Teams({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, scope, path } = on;
  const colleagues = await colleaguesOf(scope);
  const { teams, services } = await withScope(scope, async (db) => ({
    teams: await teamsOf(db, council.id),
    services: [...(await serviceSettings(db, council.id)).values()],
  }));
  return (
    <SectionPage on={on} section="teams" query={searchParams}>
      <WayTo href={`${path}/teams/new`}>Add a team</WayTo>
      {teams.length === 0 ? (
        <InsetText>There are no teams. Reports wait for any officer to take them.</InsetText>
      ) : (
        <SummaryList
          rows={teams.map((team) => ({
            key: team.name,
            value: (
              <>
                {membersWords(team, colleagues)}
                <span className="lgo-secondary">
                  {serviceNames(services.filter(({ teamId }) => teamId === team.id))}
                </span>
              </>
            ),
            actions: [
              {
                href: `${path}/teams/${team.id}`,
                text: "Change",
                visuallyHiddenText: team.name,
              },
            ],
          }))}
        />
      )}
    </SectionPage>
  );
}

function membersWords({ id }: Team, colleagues: Colleague[]): string {
  const count = colleagues.filter(({ teams }) => teams.some((team) => team.id === id)).length;
  if (count === 0) return "Nobody is in it";
  return count === 1 ? "1 person" : `${count} people`;
}
