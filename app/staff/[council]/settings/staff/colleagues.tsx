import { SummaryList, Tag } from "@/components/govuk";
import { serviceByKey } from "@/lib/catalogue";
import type { Colleague } from "@/lib/identity";
import { formatDate } from "@/lib/platform";
import { workWords } from "../words";

type ColleaguesProps = { colleagues: Colleague[]; path: string };

/** The people who work for a council, each with what they may do. */
export function Colleagues({ colleagues, path }: ColleaguesProps) {
  return (
    <SummaryList
      rows={colleagues.map((colleague) => ({
        key: (
          <>
            {colleague.name}
            <span className="lgo-secondary">{colleague.email}</span>
          </>
        ),
        value: <Facts colleague={colleague} />,
        actions: [
          {
            href: `${path}/${colleague.id}`,
            text: "Change",
            visuallyHiddenText: colleague.name,
          },
        ],
      }))}
    />
  );
}

function Facts({ colleague }: { colleague: Colleague }) {
  const { role, finance, teams, services, secondFactor } = colleague;
  return (
    <>
      {workWords({ role, finance })}
      {secondFactor ? null : (
        <>
          {" "}
          <Tag colour="yellow">No second step</Tag>
        </>
      )}
      {role ? <span className="lgo-secondary">{teamWords(teams)}</span> : null}
      {services.length > 0 ? (
        <span className="lgo-secondary">Limited to {limitWords(services)}</span>
      ) : null}
      <span className="lgo-secondary">Last signed in: {seenOn(colleague)}</span>
    </>
  );
}

export function teamWords(teams: { name: string }[]): string {
  return teams.map(({ name }) => name).join(", ") || "No team";
}

/** The services that somebody is limited to. */
export function limitWords(services: string[]): string {
  return services.map((key) => serviceByKey(key)?.name ?? key).join(", ") || "No limit";
}

/** When somebody was last here. Sessions are kept for a month after they end. */
export function seenOn({ lastSeenAt }: Pick<Colleague, "lastSeenAt">): string {
  return lastSeenAt ? formatDate(lastSeenAt) : "Not in the last month";
}
