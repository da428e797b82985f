import { BrokenLink } from "@/app/_security/letters/broken-link";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { canSignInByLink } from "@/lib/identity";
import { signInByLetter } from "../../actions";

type Props = { params: Promise<{ secret: string }> };

/** Where the letter's link leads: one button, because programs that scan mail follow links. */
export default async function SignInByLink({ params }: Props) {
  const { secret } = await params;
  if (!(await canSignInByLink(secret))) {
    return <BrokenLink again={{ href: "/account/sign-in/link", text: "Ask for a new link" }} />;
  }
  return (
    <Page>
      <ActionForm
        action={signInByLetter.bind(null, { secret })}
        title={pageTitle({ page: "Sign in to your account" })}
        heading={<PageHeading>Sign in to your account</PageHeading>}
        submitLabel="Sign in"
      />
    </Page>
  );
}
