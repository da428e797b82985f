import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { AccountKind } from "@/lib/identity";
import { sectionOf, securityPath } from "../_factors/kind";
import { signInAgain } from "./actions";
import type { Change } from "./change";

type Props = { kind: AccountKind; change: Change; title: string };

/** In place of a change that needs a sign-in of a moment ago, where no password can stand in for it. */
export function SignInAgain({ kind, change, title }: Props) {
  return (
    <Page backHref={securityPath(kind)}>
      <ActionForm
        action={signInAgain.bind(null, { kind, change })}
        title={pageTitle({ page: title, service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            <p className="govuk-body">
              You signed in more than 15 minutes ago. To show that it is still you, sign in again.
              We bring you back to this page.
            </p>
          </>
        }
        submitLabel="Sign in again"
      />
    </Page>
  );
}
