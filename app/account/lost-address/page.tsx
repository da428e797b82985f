import type { Metadata } from "next";
import { LinkButton } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { accountPages } from "@/lib/identity";

const title = "If you cannot read emails to your address";

export const metadata: Metadata = { title: pageTitle({ page: title, service: "Your account" }) };

const { signIn, security } = accountPages("resident");
const from = new URLSearchParams({ from: `${security}/email` });

/** The way back for who has lost the mailbox of their account, and not what else opens it. */
export default function LostAddress() {
  return (
    <Page backHref={signIn}>
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        You can change the address of your account without the old one. You need your password, and
        your second sign-in step if you have set one up.
      </p>
      <ol className="govuk-list govuk-list--number">
        <li>Sign in with your password.</li>
        <li>Give your new email address.</li>
        <li>Follow the link that we email to it.</li>
      </ol>
      <LinkButton href={`${signIn}?${from}`}>Sign in and change your address</LinkButton>
      <p className="govuk-body">
        We tell your old address about the change. For 7 days it can undo the change. This protects
        you: someone who only finds out your password cannot keep your account.
      </p>
      <h2 className="govuk-heading-m">If you do not know your password</h2>
      <p className="govuk-body">
        If you have a passkey,{" "}
        <a className="govuk-link" href={`${signIn}/passkey?${from}`}>
          sign in with your passkey
        </a>
        . You can then change your address within 15 minutes, without your password.
      </p>
      <p className="govuk-body">
        If you have neither, contact the LocalGov One help desk. They check who you are before they
        change anything.
      </p>
    </Page>
  );
}
