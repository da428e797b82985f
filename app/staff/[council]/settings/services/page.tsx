import { SummaryList, Tag } from "@/components/govuk";
import { type Service, type ServiceSettings, serviceSettings, services } from "@/lib/catalogue";
import { teamNames } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { publishingWords, workingDays } from "../words";
import { servicesHere } from "./services-here";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** What residents can report to the council, each with its team and its target. */
export default async function Services({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, scope, path } = on;
  const { settings, teams } = await withScope(scope, async (db) => ({
    settings: await serviceSettings(db, council.id),
    teams: await teamNames(db, council.id),
  }));
  return (
    <SectionPage on={on} section="services" query={searchParams}>
      <SummaryList
        rows={servicesHere(council).map((service) => ({
          key: service.name,
          value: <Facts service={service} own={settings.get(service.key)} teams={teams} />,
          actions: [
            {
              href: `${path}/services/${service.key}`,
              text: "Change",
              visuallyHiddenText: service.name,
            },
          ],
        }))}
      />
      {servicesHere(council).length < services.length ? (
        <p className="govuk-body">
          Other services belong to another council of the same place, which decides on them.
        </p>
      ) : null}
      <h2 className="govuk-heading-m">Publishing</h2>
      <SummaryList
        rows={[
          {
            key: "Words and photos show",
            value: publishingWords(council.profile.publishAtOnce),
            actions: [
              {
                href: `${path}/services/publishing`,
                text: "Change",
                visuallyHiddenText: "when words and photos show",
              },
            ],
          },
        ]}
      />
    </SectionPage>
  );
}

type FactsProps = {
  service: Service;
  own: ServiceSettings | undefined;
  teams: Map<string, string>;
};

function Facts({ service, own, teams }: FactsProps) {
  if (!own) return null;
  const { enabled, teamId, targetDays } = own;
  const isOwn = targetDays !== service.targetDays;
  return (
    <>
      {enabled ? <Tag colour="green">On</Tag> : <Tag colour="grey">Off</Tag>}{" "}
      {teamId ? `Goes to ${teams.get(teamId) ?? "a team"}` : "Goes to no team"}
      <span className="lgo-secondary">
        Target {workingDays(targetDays)}
        {isOwn ? `, standard ${workingDays(service.targetDays)}` : ", as the standard"}
      </span>
    </>
  );
}
