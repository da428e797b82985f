import { InsetText, SummaryList } from "@/components/govuk";
import { formatDate, formatDateTime, formatDay } from "@/lib/platform";
import type { ReportCopy } from "@/lib/privacy";
import { eventTitle } from "../../../../own-case/event-title";
import { countOf } from "../../count-of";
import { Letters } from "./letters";

/** One report, with everything about it that is in the copy. */
export function AboutReport({ report }: { report: ReportCopy }) {
  const { reference, service, council, letters } = report;
  return (
    <section>
      <h3 className="govuk-heading-m govuk-!-margin-top-7">
        {service}, {reference}
      </h3>
      <SummaryList rows={factsOf(report)} />
      <h4 className="govuk-heading-s">What you reported</h4>
      <SummaryList rows={answersOf(report)} />
      <h4 className="govuk-heading-s">What happened</h4>
      <ol className="govuk-list lgo-entries">
        {report.history.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <h5 className="govuk-heading-s govuk-!-margin-bottom-1">
              {eventTitle(event, council)}
            </h5>
            <p className="govuk-body-s govuk-!-margin-bottom-2">
              {formatDateTime(new Date(event.at))}
            </p>
            {event.words ? <InsetText className="lgo-typed">{event.words}</InsetText> : null}
          </li>
        ))}
      </ol>
      <Files files={report.files} />
      <Letters letters={letters} heading="Emails and letters about it" level={4} />
    </section>
  );
}

function factsOf(report: ReportCopy) {
  const { council, state, receivedAt, closedAt, closedBecause, keptUntil } = report;
  const { contact, councils, lookedAt, notesOfOfficers, published, keptFor, keptBecause } = report;
  return [
    { key: "Council", value: council },
    councils.length > 1 && {
      key: "Councils that had it",
      value: councils.map((each) => each.council).join(", then "),
    },
    { key: "State", value: [state, closedBecause].filter(Boolean).join(": ") },
    { key: "Reported", value: formatDateTime(new Date(receivedAt)) },
    closedAt && { key: "Closed", value: formatDate(new Date(closedAt)) },
    {
      key: "Kept until",
      value: `${keptUntil ? formatDay(keptUntil) : `${keptFor} after the council closes it`}, ${keptBecause}`,
    },
    contact && {
      key: "Your contact details on it",
      value: [contact.name, contact.email, contact.phone, ...contact.address]
        .filter(Boolean)
        .join(", "),
    },
    {
      key: "What anyone can read",
      value: published ? publishedWords(published) : "Nothing. It is not public",
    },
    {
      key: "Looked at by",
      value:
        lookedAt.length === 0
          ? "Nobody"
          : lookedAt.map(({ day, council, officers }) => (
              <p key={`${day} ${council}`} className="govuk-body">
                {formatDay(day)}: {countOf(officers, "officer")} of {council}
              </p>
            )),
    },
    notesOfOfficers > 0 && {
      key: "Notes of officers",
      value: `${countOf(notesOfOfficers, "note")}, not in this copy. Ask ${council} for them.`,
    },
  ].map((row) => row || null);
}

function publishedWords({ words, place, photos }: NonNullable<ReportCopy["published"]>): string {
  const said = [words, place].filter(Boolean).join(", ");
  return `What kind of problem it is, where, its state and dates${said ? `; “${said}”` : ""}; ${countOf(photos, "photo")}`;
}

function answersOf({ answers, where }: ReportCopy) {
  const point = where.latitude !== null && `${where.latitude}, ${where.longitude}`;
  return [
    ...answers.map(({ question, answer }) => ({
      key: question,
      value: <span className="lgo-typed">{answer.join("\n") || "Not given"}</span>,
    })),
    {
      key: "Where",
      value: [where.place, where.postcode, point].filter(Boolean).join(", ") || "Not given",
    },
  ];
}

function Files({ files }: Pick<ReportCopy, "files">) {
  if (files.length === 0) return null;
  return (
    <>
      <h4 className="govuk-heading-s">Photos and documents</h4>
      <ul className="govuk-list govuk-list--bullet">
        {files.map(({ id, path, name, addedAt }, index) => (
          <li key={id}>
            <a className="govuk-link" href={path} download={name ?? `photo-${index + 1}.jpg`}>
              {name ?? `Photo ${index + 1}`}
            </a>
            , added on {formatDate(new Date(addedAt))}
          </li>
        ))}
      </ul>
    </>
  );
}
