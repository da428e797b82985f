import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { otherSpans, spanText } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { closeOwnAccount } from "./actions";

const title = "Close your account";

/** What closing an account does, and what it leaves, before it is done. */
export default async function CloseAccount() {
  const { resident } = await residentPage();
  const span = spanText(otherSpans.closed);
  return (
    <Page backHref="/account/data">
      <ActionForm
        action={closeOwnAccount.bind(null, {})}
        title={pageTitle({ page: title, service: "Your account" })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            <p className="govuk-body">When you close your account:</p>
            <ul className="govuk-list govuk-list--bullet">
              <li>you are signed out everywhere, and nobody can sign in</li>
              <li>councils keep your reports, and can still write to you about open ones</li>
              <li>
                you can open it again for {span}, with a link that we email to {resident.email}
              </li>
              <li>after {span} we delete your details, your homes and how you signed in</li>
            </ul>
            <p className="govuk-body">
              If you create an account with the same email address later, the reports that councils
              still have are in it.
            </p>
            <p className="govuk-body">
              Do you want councils to erase what they hold about you as well?{" "}
              <a className="govuk-link" href="/account/data/erase">
                Erase your data
              </a>{" "}
              instead. That closes your account too.
            </p>
          </>
        }
        submitLabel="Close my account"
        submitVariant="warning"
      />
    </Page>
  );
}
