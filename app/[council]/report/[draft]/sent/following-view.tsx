import { Panel } from "@/components/govuk";
import { Page } from "@/components/layout";
import { reportPath } from "@/lib/cases";
import type { Council } from "@/lib/councils";

type Props = { council: Council; reference: string };

/** Confirms that somebody follows a report that was there already. */
export function FollowingView({ council, reference }: Props) {
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
      <p className="govuk-body">
        <a className="govuk-link" href={reportPath(council.slug, reference)}>
          See the report
        </a>
      </p>
    </Page>
  );
}
