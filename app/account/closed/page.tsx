import type { Metadata } from "next";
import { Panel } from "@/components/govuk";
import { Page, pageTitle } from "@/components/layout";
import { otherSpans, spanText } from "@/lib/privacy";

export const metadata: Metadata = { title: pageTitle({ page: "Your account is closed" }) };

/** Where closing an account leads: nobody is signed in any more. */
export default function Closed() {
  return (
    <Page>
      <Panel title="Your account is closed" />
      <p className="govuk-body">You are signed out everywhere.</p>
      <p className="govuk-body">
        We have emailed you a link. You can open your account again with it for{" "}
        {spanText(otherSpans.closed)}. If you lose the email, ask for a link to sign in: we send
        another one.
      </p>
      <p className="govuk-body">
        You can still report a problem and follow it without an account.{" "}
        <a className="govuk-link" href="/find-your-council">
          Find your council
        </a>
      </p>
    </Page>
  );
}
