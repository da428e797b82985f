import type { Metadata } from "next";
import { Panel } from "@/components/govuk";
import { Page, pageTitle } from "@/components/layout";

export const metadata: Metadata = { title: pageTitle({ page: "Your account is open again" }) };

/** After the letter's button: the way in is the same as before. */
export default function Reopened() {
  return (
    <Page>
      <Panel title="Your account is open again" />
      <p className="govuk-body">
        <a className="govuk-link" href="/account/sign-in">
          Sign in to your account
        </a>
      </p>
      <p className="govuk-body">
        If it was not you who closed it,{" "}
        <a className="govuk-link" href="/account/forgotten-password">
          set a new password
        </a>
        .
      </p>
    </Page>
  );
}
