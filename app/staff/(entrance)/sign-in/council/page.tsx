import { notFound } from "next/navigation";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilsWithDirectory } from "@/lib/identity";
import { platformPage } from "@/lib/web";

/** The councils whose officers sign in with the account they have at work. */
export default async function ChooseDirectory() {
  const councils = await councilsWithDirectory(platformPage().scope);
  if (councils.length === 0) notFound();
  return (
    <Page backHref="/staff/sign-in">
      <title>{pageTitle({ page: "Choose your council", service: "Back office" })}</title>
      <PageHeading>Choose your council</PageHeading>
      <ul className="govuk-list">
        {councils.map(({ slug, name }) => (
          <li key={slug}>
            <a className="govuk-link" href={`/staff/sign-in/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
