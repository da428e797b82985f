import { Tag } from "@/components/govuk";
import { type PublicReport, publicStateNames, reportPath } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { formatDate } from "@/lib/platform";
import { stateColours } from "../../state-colours";

type Props = { reports: PublicReport[]; slug: string };

/** Public reports, each with its place where that is published, its date and its state. */
export function ReportList({ reports, slug }: Props) {
  if (reports.length === 0) {
    return <p className="govuk-body">There are no reports to show.</p>;
  }
  return (
    <ol className="govuk-list lgo-entries">
      {reports.map((report) => (
        <li key={report.caseId}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={reportPath(slug, report.reference)}>
              {serviceByKey(report.service)?.name ?? "Report"}
              {report.place ? `, ${report.place}` : ""}
              <span className="govuk-visually-hidden"> {report.reference}</span>
            </a>
          </h2>
          <p className="govuk-body govuk-!-margin-bottom-1">
            Reported on {formatDate(report.reportedAt)}
            {report.partOf ? ". Part of a bigger problem" : ""}
          </p>
          <Tag colour={stateColours[report.state]}>{publicStateNames[report.state]}</Tag>
        </li>
      ))}
    </ol>
  );
}
