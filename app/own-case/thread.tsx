import { InsetText, Tag } from "@/components/govuk";
import { disputeReasonNames, outcomes, type ThreadEvent } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { formatDateTime } from "@/lib/platform";
import { FileLinks } from "../file-links";
import type { Door } from "./door";
import { eventTitle } from "./event-title";

type Props = { events: ThreadEvent[]; council: Council; door: Door };

/** What has happened and what was said, the newest first. */
export function Thread({ events, council, door }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">What has happened</h2>
      <ol className="govuk-list lgo-entries">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              {eventTitle(event, council.name)}
              {door.isAccount && event.unread ? (
                <>
                  {" "}
                  <Tag colour="blue">New</Tag>
                </>
              ) : null}
            </h3>
            <p className="govuk-body-s govuk-!-margin-bottom-2">
              {[formatDateTime(event.at), takenWords(event)].filter(Boolean).join(". ")}
            </p>
            {event.facts.reason ? (
              <p className="govuk-body">{outcomes[event.facts.reason]}</p>
            ) : null}
            {event.facts.dispute ? (
              <p className="govuk-body">{disputeReasonNames[event.facts.dispute]}</p>
            ) : null}
            {event.body ? <InsetText className="lgo-typed">{event.body}</InsetText> : null}
            <FileLinks files={event.files} href={(id) => `${door.path}/files/${id}`} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Who wrote down what was told: no officer is named. */
function takenWords({ facts }: ThreadEvent): string | null {
  if (!facts.channel) return null;
  return `Taken by an officer${facts.takenBy ? ` of ${facts.takenBy}` : ""}`;
}
