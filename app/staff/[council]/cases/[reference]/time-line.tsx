import { Tag } from "@/components/govuk";
import type { CaseEvent } from "@/lib/cases";
import type { Attachment } from "@/lib/files";
import type { SentLetter } from "@/lib/notifications";
import { formatDateTime } from "@/lib/platform";
import { FileLinks } from "../../../../file-links";
import { eventWords, type Happening, letterWords, takenWords } from "./happenings";

type TimeLineProps = { happenings: Happening[]; attachments: Attachment[]; path: string };

/** The thread and the history of a case in one, the newest first. */
export function TimeLine({ happenings, attachments, path }: TimeLineProps) {
  return (
    <>
      <h2 className="govuk-heading-m">What has happened</h2>
      <ol className="lgo-timeline">
        {happenings.map((happening) => (
          <li key={happening.id}>
            {"event" in happening ? (
              <>
                <EventLine event={happening.event} />
                <FileLinks
                  files={attachments.filter(({ eventId }) => eventId === happening.id)}
                  href={(id) => `${path}/files/${id}`}
                />
              </>
            ) : (
              <LetterLine letter={happening.letter} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function EventLine({ event }: { event: CaseEvent }) {
  return (
    <>
      <h3 className="govuk-heading-s">{eventWords(event)}</h3>
      <p className="lgo-timeline__when">
        {formatDateTime(event.at)}
        {event.body && event.audience === "officers" ? (
          <Tag colour="grey">Officers only</Tag>
        ) : null}
      </p>
      <Taken words={takenWords(event)} />
      {event.body ? <p className="govuk-body lgo-typed">{event.body}</p> : null}
    </>
  );
}

function Taken({ words }: { words: string | null }) {
  return words ? <p className="govuk-body-s">{words}</p> : null;
}

function LetterLine({ letter }: { letter: SentLetter }) {
  return (
    <>
      <h3 className="govuk-heading-s">Letter: {letter.name}</h3>
      <p className="lgo-timeline__when">
        {formatDateTime(letter.createdAt)}
        {letter.state === "failed" ? <Tag colour="red">Not delivered</Tag> : null}
      </p>
      <p className="govuk-body">
        To {letter.recipient}. {letterWords(letter)}
      </p>
    </>
  );
}
