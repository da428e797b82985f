import { Panel } from "@/components/govuk";
import { Page } from "@/components/layout";
import { publicReport, reportPath } from "@/lib/cases";
import { councilById } from "@/lib/councils";
import { type Scope, withScope } from "@/lib/platform";

type Props = { scope: Scope; reference: string };

/** Tells who follows a report that was there already what is left to do. */
export async function FollowingView({ scope, reference }: Props) {
  const council = await withScope(scope, async (db) => {
    const report = await publicReport(db, reference);
    return report && councilById(db, report.councilId);
  });
  return (
    <Page>
      <Panel title="Check your email">
        Report
        <br />
        <strong>{reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        We have sent you an email. Follow the link in it to confirm your address. From then on we
        email you what happens to this report.
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
