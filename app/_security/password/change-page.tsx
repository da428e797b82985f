import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, accountPages, securityOf } from "@/lib/identity";
import { accountPage } from "@/lib/web";
import { sectionOf, securityPath, signInAgainPath } from "../../_factors/kind";
import { ownPasswordField } from "../own-proof";
import { changeOwnPassword } from "./actions";
import { newPasswordField } from "./fields";
import { UsernameField } from "./username-field";

/** Another password for whoever is signed in, or their first. */
export async function ChangePasswordPage({ kind }: { kind: AccountKind }) {
  const { holder } = await accountPage(kind);
  const { email, hasPassword, asked } = await securityOf(holder);
  const title = hasPassword ? "Change your password" : "Set a password";
  if (asked === "sign-in") redirect(signInAgainPath(kind, "password"));
  return (
    <Page backHref={securityPath(kind)}>
      <ActionForm
        action={changeOwnPassword.bind(null, { kind })}
        title={pageTitle({ page: title, service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            <p className="govuk-body">This signs you out on every other device.</p>
          </>
        }
        fields={[
          ...ownPasswordField(asked, "Current password"),
          newPasswordField(hasPassword ? "New password" : "Password"),
        ]}
        submitLabel={hasPassword ? "Change your password" : "Set the password"}
      >
        {email ? <UsernameField email={email} /> : null}
      </ActionForm>
      {hasPassword ? (
        <p className="govuk-body">
          <a className="govuk-link" href={accountPages(kind).forgotten}>
            I have forgotten my current password
          </a>
        </p>
      ) : null}
    </Page>
  );
}
