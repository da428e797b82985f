import { Panel } from "@/components/govuk";
import { Page } from "@/components/layout";
import { publicReport, reportPath } from "@/lib/cases";
import { councilById } from "@/lib/councils";
import { type Scope, withScope } from "@/lib/platform";

type Props = {
  scope: Scope;
  reference: string;
  /** Whether the address was known to be theirs: there is nothing left to do. */
  confirmed: boolean;
};

/** Tells who follows a report that was there already what is left to do. */
export async function FollowingView({ scope, reference, confirmed }: Props) {
  const council = await withScope(scope, async (db) => {
    const report = await publicReport(db, reference);
    return report && councilById(db, report.councilId);
  });
  return (
    <Page>
      <Panel title={confirmed ? "You follow this report" : "Check your email"}>
        Report
        <br />
        <strong>{reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        {confirmed
          ? "We email you what happens to this report."
          : "We have sent you an email. Follow the link in it to confirm your address. From then on we email you what happens to this report."}
      </p>
      {council ? (
        <p className="govuk-body">
          <a className="govuk-link" href={reportPath(council.slug, reference)}>
            See the report
          </a>
        </p>
      ) : null}
    </Page>
  );
}
