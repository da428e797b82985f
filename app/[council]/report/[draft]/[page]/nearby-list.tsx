import { publicStateNames } from "@/lib/cases";
import type { Service } from "@/lib/catalogue";
import { formatDate } from "@/lib/platform";
import { away, type Nearby } from "@/lib/reports";

type Props = { reports: Nearby[]; service: Service };

/** What is known of the reports nearby, to tell whether it is one of them. */
export function NearbyList({ reports, service }: Props) {
  return (
    <>
      <p className="govuk-body">
        If it is one of these, you can follow it: we email you what happens to it.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {reports.map((report) => (
          <li key={report.reference}>
            <a className="govuk-link" href={report.path} target="_blank" rel="noreferrer">
              {service.name}, {away(report.metres)} (opens in new tab)
            </a>
            <br />
            {report.words ? (
              <>
                {report.words}
                <br />
              </>
            ) : null}
            Reported on {formatDate(report.reportedAt)}. {publicStateNames[report.state]}.
          </li>
        ))}
      </ul>
    </>
  );
}
