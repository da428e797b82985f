import { publicStateNames } from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import { away, type Report } from "@/lib/reports";

type Props = { report: Report };

/** What is known of the reports nearby, to tell whether it is one of them. */
export function NearbyList({ report: { nearby, service, taken } }: Props) {
  return (
    <>
      <p className="govuk-body">
        {taken
          ? "If it is one of these, nothing new is sent. We can email the caller what happens to it."
          : "If it is one of these, you can follow it: we email you what happens to it."}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {nearby.map((report) => (
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
