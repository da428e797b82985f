import { Form } from "@/components/forms";
import { Panel } from "@/components/govuk";
import { Page } from "@/components/layout";
import { reportPath, type SentCase } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { councilById } from "@/lib/councils";
import { formatDay, type Scope, withScope } from "@/lib/platform";
import { createAccountHere } from "./actions";

type Props = {
  scope: Scope;
  sent: SentCase;
  /** Whether a letter is on its way, on paper or by e-mail, and whether it asks to confirm the address. */
  letter: "none" | "to-confirm" | "confirmed" | "paper";
  inAccount: boolean;
  /** Where the page stands. */
  at: { council: string; draft: string };
};

/** GOV.UK's confirmation page: that it is done, its reference, and what happens next. */
export async function SentView({ scope, sent, letter, inAccount, at }: Props) {
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
      {letter === "confirmed" ? <p className="govuk-body">We have sent you an email.</p> : null}
      {letter === "paper" ? <p className="govuk-body">We will send you a letter.</p> : null}
      {letter === "to-confirm" ? (
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
      {inAccount ? <InAccount reference={reference} /> : <Tracking emailed={letter !== "none"} />}
      {!inAccount && letter !== "none" ? <OfferAccount at={at} /> : null}
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

function InAccount({ reference }: { reference: string }) {
  return (
    <p className="govuk-body">
      Your report is{" "}
      <a className="govuk-link" href={`/account/cases/${reference}`}>
        in your account
      </a>
      .
    </p>
  );
}

function OfferAccount({ at }: Pick<Props, "at">) {
  return (
    <>
      <h2 className="govuk-heading-m">Create an account to see all your reports</h2>
      <p className="govuk-body">
        You see what you reported to any council in one list, and can write to the councils. We send
        a link to the email address that you gave.
      </p>
      <Form
        action={createAccountHere.bind(null, at)}
        submitLabel="Create an account"
        submitVariant="secondary"
      />
    </>
  );
}

function Tracking({ emailed }: { emailed: boolean }) {
  if (!emailed) {
    return (
      <p className="govuk-body">
        Keep the reference number. You need it if you contact the council about your report.
      </p>
    );
  }
  return (
    <p className="govuk-body">
      You can{" "}
      <a className="govuk-link" href="/track">
        track your report
      </a>{" "}
      with its reference number and your email address.
    </p>
  );
}
