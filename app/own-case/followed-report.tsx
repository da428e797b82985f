import { SummaryList, Tag } from "@/components/govuk";
import { PageHeading } from "@/components/layout";
import { publicStateNames, reportPath, type Tracked } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";
import { formatDate } from "@/lib/platform";
import { stateColours } from "../state-colours";
import type { Door } from "./door";
import { Emails } from "./emails";

type Props = { tracked: Extract<Tracked, { kind: "follower" }>; council: Council; door: Door };

/** A report that somebody follows: what is public of it, and their letters. */
export function FollowedReport({ tracked: { report, contact }, council, door }: Props) {
  return (
    <>
      <PageHeading caption={`A report to ${council.name} that you follow`}>
        {serviceByKey(report.service)?.name ?? "Report"}
      </PageHeading>
      <p className="govuk-body">
        <Tag colour={stateColours[report.state]}>{publicStateNames[report.state]}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: "Reference", value: report.reference },
          { key: "Reported on", value: formatDate(report.reportedAt) },
          report.place ? { key: "Where", value: report.place } : null,
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={reportPath(council.slug, report.reference)}>
          View the report on the council’s site
        </a>
      </p>
      <Emails contact={contact} reference={report.reference} door={door} />
    </>
  );
}
