import { BrokenLink } from "@/app/_security/letters/broken-link";
import { newPasswordField } from "@/app/_security/password/fields";
import { UsernameField } from "@/app/_security/password/username-field";
import { ActionForm } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { addressToRegister } from "@/lib/identity";
import { createAccount } from "../actions";

type Props = { params: Promise<{ secret: string }> };

/** Where the letter's link leads: the account is made when its owner sends this form. */
export default async function FinishRegistering({ params }: Props) {
  const { secret } = await params;
  const email = await addressToRegister(secret);
  if (!email)
    return <BrokenLink again={{ href: "/account/register", text: "Ask for a new link" }} />;
  return (
    <Page>
      <ActionForm
        action={createAccount.bind(null, { secret })}
        title={pageTitle({ page: "Create your account" })}
        heading={
          <>
            <PageHeading>Create your account</PageHeading>
            <InsetText>
              Your email address is <strong>{email}</strong>
            </InsetText>
          </>
        }
        fields={[
          { type: "text", name: "name", label: "Full name", autocomplete: "name" },
          newPasswordField("Create a password"),
        ]}
        submitLabel="Create your account"
      >
        <UsernameField email={email} />
      </ActionForm>
    </Page>
  );
}
