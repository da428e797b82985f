import { InsetText } from "@/components/govuk";
import { type CaseEvent, type EventKind, outcomes } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { formatDateTime } from "@/lib/platform";

type Props = { events: CaseEvent[]; council: Council };

/** What has happened and what was said, the newest first. */
export function Thread({ events, council }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">What has happened</h2>
      <ol className="govuk-list lgo-entries">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{titleOf(event, council)}</h3>
            <p className="govuk-body-s govuk-!-margin-bottom-2">{formatDateTime(event.at)}</p>
            {event.facts.reason ? (
              <p className="govuk-body">{outcomes[event.facts.reason]}</p>
            ) : null}
            {event.body ? <InsetText className="lgo-typed">{event.body}</InsetText> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function titleOf({ kind }: CaseEvent, { name }: Council): string {
  const titles: Partial<Record<EventKind, string>> = {
    received: "You sent your report",
    started: `${name} is working on it`,
    asked: `${name} asked you a question`,
    replied: "You answered",
    answered: `${name} wrote to you`,
    closed: `${name} closed your report`,
    reopened: "You said that it is not fixed",
  };
  return titles[kind] ?? "Something changed";
}
