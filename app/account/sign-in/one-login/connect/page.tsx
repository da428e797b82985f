import { LinkButton } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";

/**
 * Where somebody is led whose address at GOV.UK One Login has an account here: it is opened only by
 * whoever can open it another way as well.
 */
export default function Connect() {
  const title = "You already have an account";
  return (
    <Page backHref="/account/sign-in">
      <title>{pageTitle({ page: title })}</title>
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        There is an account with the email address of your GOV.UK One Login. To connect the two,
        sign in once with your password or an emailed link.
      </p>
      <p className="govuk-body">After that you can use either to sign in.</p>
      <LinkButton href="/account/sign-in?from=%2Faccount%2Fone-login">
        Sign in to connect
      </LinkButton>
    </Page>
  );
}
