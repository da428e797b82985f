import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckAnswers } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import { pageTitle } from "@/components/layout";
import { CHECK, endOf, previousPage, summaryRows } from "@/lib/forms";
import { followedReport } from "@/lib/reports";
import { sendAnswers } from "../actions";
import { openReport } from "../open-report";
import { answerRow } from "./answer-row";
import { Recipient } from "./recipient";

type Props = {
  params: Promise<{ council: string; draft: string }>;
  searchParams: Promise<{ changed?: string }>;
};

const heading = "Check your answers before sending your report";
const contact = ["contact", "name", "email", "phone"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council: slug, draft } = await params;
  const { council, report } = await openReport(slug, draft);
  const { title: service } = report.service;
  return { title: pageTitle({ page: heading, service, site: council.name }) };
}

export default async function CheckAnswersPage({ params, searchParams }: Props) {
  const { council: slug, draft: id } = await params;
  const { base, council, draft, report } = await openReport(slug, id);
  const { offer, path, service, journey } = report;
  if (path.end.kind !== "complete" || !offer) redirect(`${base}/${endOf(path)}`);
  if (followedReport(report)) redirect(`${base}/follow-email`);
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
      title={heading}
      before={(await searchParams).changed ? <Changed /> : null}
      sections={[
        { heading: "The problem", answers: shown(false) },
        { heading: "Your details", answers: shown(true) },
      ]}
      action={sendAnswers.bind(null, at)}
      submitLabel="Send report"
    >
      <Recipient site={council} council={offer.council} />
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
