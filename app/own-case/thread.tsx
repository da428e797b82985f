import { InsetText, Tag } from "@/components/govuk";
import { disputeReasonNames, type EventKind, outcomes, type ThreadEvent } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";
import { formatDateTime } from "@/lib/platform";
import { FileLinks } from "../file-links";
import type { Door } from "./door";

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
              {titleOf(event, council)}
              {door.isAccount && event.unread ? (
                <>
                  {" "}
                  <Tag colour="blue">New</Tag>
                </>
              ) : null}
            </h3>
            <p className="govuk-body-s govuk-!-margin-bottom-2">{formatDateTime(event.at)}</p>
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

function titleOf({ kind, facts, council }: ThreadEvent, now: Council): string {
  // Whose report it was then: another council's, where it was handed over since.
  const name = council ?? now.name;
  const titles: Partial<Record<EventKind, string>> = {
    received: "You sent your report",
    started: `${name} is working on it`,
    asked: `${name} asked you a question`,
    replied: "You answered",
    messaged: "You wrote to the council",
    answered: `${name} wrote to you`,
    closed: `${name} closed your report`,
    reopened: "You said that it is not fixed",
    handed_over: `${name} handed your report over to ${facts.to ?? "another council"}`,
    accepted: `${name} took your report over`,
    returned: `${name} sent your report back to ${facts.to ?? "the other council"}`,
    recategorised: `${name} changed the category to ${categoryOf(facts.service)}`,
    undone: `${name} opened your report again`,
    merged: `${name} made your report part of a bigger problem`,
    unmerged: `${name} deals with your report by itself again`,
  };
  return titles[kind] ?? "Something changed";
}

function categoryOf(service: string | undefined): string {
  return serviceByKey(service ?? "")?.name ?? "another one";
}
