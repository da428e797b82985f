import type { Metadata } from "next";
import { NameForm, PostcodeForm } from "@/components/councils";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { keepForEveryone } from "@/lib/web";

export const metadata: Metadata = { title: pageTitle({ page: "Find your council" }) };

/** The platform's front door: what this is, and the ways to one's council. */
export default async function Home() {
  await keepForEveryone("/", []);
  return (
    <Page>
      <PageHeading size="xl">Find your council</PageHeading>
      <p className="govuk-body-l">
        Report a problem in your street to the council responsible, and follow what happens to it.
        It works the same way for every council in England.
      </p>
      <PostcodeForm />
      <NameForm suggestions="/councils/names" />
      <p className="govuk-body">
        <a className="govuk-link" href="/councils">
          See all councils, A to Z
        </a>
      </p>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">If you have reported something</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/track">
          Track a report
        </a>{" "}
        with its reference and your email address.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/account">
          Sign in or create an account
        </a>{" "}
        to see all your reports in one place.
      </p>
    </Page>
  );
}
