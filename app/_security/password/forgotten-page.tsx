import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, accountPages } from "@/lib/identity";
import { sectionOf } from "../../_factors/kind";
import { CheckYourEmail } from "../letters/check-your-email";
import { askForPassword } from "./forgotten-actions";

/** The way back for who has forgotten their password. */
export function ForgottenPasswordPage({ kind }: { kind: AccountKind }) {
  return (
    <Page backHref={accountPages(kind).signIn}>
      <ActionForm
        action={askForPassword.bind(null, { kind })}
        title={pageTitle({ page: "Set a new password", service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>Set a new password</PageHeading>
            <p className="govuk-body">We send you an email with a link to set a new one.</p>
          </>
        }
        fields={[
          {
            type: "email",
            name: "email",
            label: "Email address",
            hint: "The one that your account has.",
            autocomplete: "username",
          },
        ]}
        submitLabel="Email me a link"
      />
      <h2 className="govuk-heading-m">If you cannot read emails to that address</h2>
      {kind === "resident" ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/account/lost-address">
            Change the address of your account
          </a>
        </p>
      ) : (
        <p className="govuk-body">
          Ask an administrator of your council to invite you at the address that you have now.
        </p>
      )}
    </Page>
  );
}

/** The same for every address, with an account or without. */
export function PasswordLinkSentPage({ kind }: { kind: AccountKind }) {
  return (
    <CheckYourEmail span="1 hour" again={accountPages(kind).forgotten} service={sectionOf(kind)}>
      We have sent an email to the address you gave. Follow the link in it to set a new password.
    </CheckYourEmail>
  );
}
