import type { ReactNode } from "react";
import { Page, PageHeading, pageTitle } from "@/components/layout";

type Props = {
  /** How long the letter's link works: "24 hours". */
  span: string;
  /** Where to ask again. */
  again: string;
  service?: string;
  children: ReactNode;
};

/** What follows on giving an address: the same, whether it has an account or not. */
export function CheckYourEmail({ span, again, service, children }: Props) {
  return (
    <Page>
      <title>{pageTitle({ page: "Check your email", service })}</title>
      <PageHeading>Check your email</PageHeading>
      <p className="govuk-body">{children}</p>
      <p className="govuk-body">The link in it works once, for {span}.</p>
      <h2 className="govuk-heading-m">If it does not arrive</h2>
      <p className="govuk-body">
        It can take a few minutes. Look in your spam folder too. If it is not there,{" "}
        <a className="govuk-link" href={again}>
          check the address and ask again
        </a>
        .
      </p>
    </Page>
  );
}
