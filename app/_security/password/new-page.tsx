import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, accountPages, canSetPassword } from "@/lib/identity";
import { sectionOf } from "../../_factors/kind";
import { BrokenLink } from "../letters/broken-link";
import { newPasswordField } from "./fields";
import { setPassword } from "./forgotten-actions";

type Props = { kind: AccountKind; secret: string };

/** Where the letter's link leads. */
export async function NewPasswordPage({ kind, secret }: Props) {
  if (!(await canSetPassword(kind, secret))) {
    return (
      <BrokenLink again={{ href: accountPages(kind).forgotten, text: "Ask for a new link" }} />
    );
  }
  return (
    <Page>
      <ActionForm
        action={setPassword.bind(null, { kind, secret })}
        title={pageTitle({ page: "Set a new password", service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>Set a new password</PageHeading>
            <p className="govuk-body">This signs out every other device.</p>
          </>
        }
        fields={[newPasswordField("New password")]}
        submitLabel="Set the password"
      />
    </Page>
  );
}
