import { redirect } from "next/navigation";
import { withFrom } from "@/app/_factors/sign-in/paths";
import { ActionForm } from "@/components/forms";
import { NotificationBanner, PasswordInput } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { accountPages, currentStaff } from "@/lib/identity";
import { pathAfterSignIn } from "@/lib/web";
import { signInToBackOffice } from "./actions";
import { DirectoryLink } from "./directory-link";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where officers sign in, and where signing out leads. */
export default async function SignIn({ searchParams }: Props) {
  const query = await searchParams;
  const from = typeof query.from === "string" ? query.from : "";
  const back = pathAfterSignIn("staff", from);
  // Who is signed in and was led here all the same is asked once more who they are.
  const staff = await currentStaff();
  if (staff && (back === null || staff.isFresh)) redirect(back ?? "/staff");
  const isBack = query["signed-out"] !== undefined;
  return (
    <Page>
      <ActionForm
        action={signInToBackOffice.bind(null, { from: from.slice(0, 1000) })}
        title={pageTitle({ page: "Sign in", service: "Back office" })}
        heading={
          <>
            {isBack ? <NotificationBanner type="success" text="You have signed out" /> : null}
            <PageHeading>Sign in to the back office</PageHeading>
            {staff ? (
              <p className="govuk-body">
                Sign in again to go on. We ask this before you change how you sign in, if you signed
                in more than 15 minutes ago.
              </p>
            ) : null}
          </>
        }
        fields={[
          { type: "email", name: "email", label: "Email address", autocomplete: "username" },
        ]}
        submitLabel="Sign in"
      >
        <PasswordInput name="password" label="Password" className="lgo-width-medium" />
      </ActionForm>
      <p className="govuk-body">
        <a className="govuk-link" href={accountPages("staff").forgotten}>
          I have forgotten my password
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={withFrom("/staff/sign-in/passkey", "staff", from)}>
          Sign in with a passkey
        </a>
      </p>
      <DirectoryLink from={from} />
    </Page>
  );
}
