import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { askForPassword } from "../new-password/actions";

/** The way back for who has forgotten their password. */
export default function ForgottenPassword() {
  return (
    <Page backHref="/account/sign-in">
      <ActionForm
        action={askForPassword.bind(null, {})}
        title={pageTitle({ page: "Set a new password" })}
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
    </Page>
  );
}
