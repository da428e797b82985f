import { BrokenLink } from "@/app/_security/letters/broken-link";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { canReopenAccount } from "@/lib/identity";
import { reopen } from "../actions";

type Props = { params: Promise<{ secret: string }> };

/** Where the letter's link leads: one button, because programs that scan mail follow links. */
export default async function Reopen({ params }: Props) {
  const { secret } = await params;
  if (!(await canReopenAccount(secret))) {
    return <BrokenLink again={{ href: "/account/sign-in", text: "Sign in to your account" }} />;
  }
  return (
    <Page>
      <ActionForm
        action={reopen.bind(null, { secret })}
        title={pageTitle({ page: "Open your account again" })}
        heading={
          <>
            <PageHeading>Open your account again</PageHeading>
            <p className="govuk-body">
              Your reports and details are as you left them. You sign in as before.
            </p>
          </>
        }
        submitLabel="Open my account"
      />
    </Page>
  );
}
