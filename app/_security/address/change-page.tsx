import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, securityOf } from "@/lib/identity";
import { accountPage } from "@/lib/web";
import { sectionOf, securityPath, signInAgainPath } from "../../_factors/kind";
import { CheckYourEmail } from "../letters/check-your-email";
import { ownPasswordField } from "../own-proof";
import { askForAddress } from "./actions";

const title = "Change your email address";

/** Asks for another address: it is the account's once its owner has followed the link sent there. */
export async function ChangeAddressPage({ kind }: { kind: AccountKind }) {
  const { holder } = await accountPage(kind);
  const { email, asked } = await securityOf(holder);
  if (asked === "sign-in") redirect(signInAgainPath(kind, "email"));
  return (
    <Page backHref={securityPath(kind)}>
      <ActionForm
        action={askForAddress.bind(null, { kind })}
        title={pageTitle({ page: title, service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            {email ? (
              <InsetText>
                Your email address is <strong className="lgo-typed">{email}</strong>
              </InsetText>
            ) : null}
            <p className="govuk-body">
              We email a link to the new address. Your address changes when you use that link.
            </p>
            {email ? (
              <p className="govuk-body">
                You do not need to be able to read emails to your old address. We tell it about the
                change. For 7 days it can undo the change, in case it was not you.
              </p>
            ) : null}
          </>
        }
        fields={[
          { type: "email", name: "email", label: "New email address", autocomplete: "email" },
          ...ownPasswordField(asked, "Your password"),
        ]}
        submitLabel="Email me a link"
      />
    </Page>
  );
}

/** The same for every address, with an account or without. */
export async function AddressLinkSentPage({ kind }: { kind: AccountKind }) {
  await accountPage(kind);
  return (
    <CheckYourEmail span="24 hours" again={`${securityPath(kind)}/email`} service={sectionOf(kind)}>
      We have sent an email to the new address. Follow the link in it to make it the address of your
      account. Until then your old address stays.
    </CheckYourEmail>
  );
}
