import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { canSetPassword } from "@/lib/identity";
import { BrokenLink } from "../../broken-link";
import { newPasswordField } from "../../new-password-fields";
import { setPassword } from "../actions";

type Props = { params: Promise<{ secret: string }> };

/** Where the letter's link leads. */
export default async function NewPassword({ params }: Props) {
  const { secret } = await params;
  if (!(await canSetPassword("resident", secret))) {
    return (
      <BrokenLink again={{ href: "/account/forgotten-password", text: "Ask for a new link" }} />
    );
  }
  return (
    <Page>
      <ActionForm
        action={setPassword.bind(null, { secret })}
        title={pageTitle({ page: "Set a new password" })}
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
