import { Page, PageHeading, pageTitle } from "@/components/layout";

type Props = { again: { href: string; text: string } };

/** Where a letter's link leads that was used, is too old, or was not copied whole. */
export function BrokenLink({ again }: Props) {
  return (
    <Page>
      <title>{pageTitle({ page: "This link does not work" })}</title>
      <PageHeading>This link does not work</PageHeading>
      <p className="govuk-body">
        Each link works once, and for a short time. If you copied the address, check that you copied
        all of it.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={again.href}>
          {again.text}
        </a>
      </p>
    </Page>
  );
}
