import { Panel } from "@/components/govuk";
import { Page } from "@/components/layout";
import { reportPath, type SentCase } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { councilById } from "@/lib/councils";
import { formatDay, type Scope, withScope } from "@/lib/platform";

type Props = { scope: Scope; sent: SentCase; emailed: boolean };

/** GOV.UK's confirmation page: that it is done, its reference, and what happens next. */
export async function SentView({ scope, sent, emailed }: Props) {
  const council = await withScope(scope, (db) => councilById(db, sent.councilId));
  if (!council) throw new Error(`A case of council ${sent.councilId}, which there is not`);
  const { reference, targetOn } = sent;
  const isPublic = serviceByKey(sent.service)?.private === false;
  return (
    <Page>
      <Panel title="Report sent">
        Your reference number
        <br />
        <strong>{reference}</strong>
      </Panel>
      {emailed ? (
        <p className="govuk-body">
          We have sent you an email. Follow the link in it to confirm your address, so that we can
          tell you what happens.
        </p>
      ) : null}
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        {council.name} has your report. It aims to deal with it by{" "}
        <strong>{formatDay(targetOn)}</strong>.
      </p>
      {emailed ? (
        <p className="govuk-body">
          You can{" "}
          <a className="govuk-link" href="/track">
            track your report
          </a>{" "}
          with its reference number and your email address.
        </p>
      ) : (
        <p className="govuk-body">
          Keep the reference number. You need it if you contact the council about your report.
        </p>
      )}
      {isPublic ? (
        <p className="govuk-body">
          <a className="govuk-link" href={reportPath(council.slug, reference)}>
            See what is public about your report
          </a>
        </p>
      ) : null}
    </Page>
  );
}
