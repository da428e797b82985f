import { redirect } from "next/navigation";
import { CheckAnswers } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import { CHECK, endOf, previousPage, summaryRows } from "@/lib/forms";
import { followedReport } from "@/lib/reports";
import { answerRow } from "./answer-row";
import { checkHeading } from "./heading";
import type { OpenReport } from "./open";
import { Recipient } from "./recipient";

type Props = {
  open: OpenReport;
  /** Whether the answers were changed since they were checked. */
  changed: boolean;
};

const contact = ["contact", "name", "email", "phone", "write", "address"];

/** Every answer, before the report is sent. Where one is missing it leads there. */
export function CheckView({ open, changed }: Props) {
  const { base, council, draft, report, actions } = open;
  const { offer, path, service, journey, taken } = report;
  if (path.end.kind !== "complete" || !offer) redirect(`${base}/${endOf(path)}`);
  if (followedReport(report)) redirect(`${base}/${previousPage(path, CHECK)}`);
  const rows = summaryRows(journey, draft.answers);
  const shown = (belongs: boolean) =>
    rows
      .filter((row) => contact.includes(row.id) === belongs)
      .map((row) => answerRow(base, row, draft));
  const at = { council: council.slug, draft: draft.id, revision: draft.revision };
  return (
    <CheckAnswers
      backHref={`${base}/${previousPage(path, CHECK)}`}
      caption={service.title}
      title={checkHeading(report)}
      before={changed ? <Changed /> : null}
      sections={[
        { heading: "The problem", answers: shown(false) },
        { heading: taken ? "The caller" : "Your details", answers: shown(true) },
      ]}
      action={actions.send.bind(null, at)}
      submitLabel="Send report"
    >
      <Recipient site={council} council={offer.council} isCaller={taken !== null} />
    </CheckAnswers>
  );
}

function Changed() {
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">
        Your answers have changed since you checked them. Check them again.
      </p>
    </NotificationBanner>
  );
}
