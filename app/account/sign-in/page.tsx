import { redirect } from "next/navigation";
import { withFrom } from "@/app/_factors/sign-in/paths";
import { ActionForm } from "@/components/forms";
import { LinkButton, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { currentResident, oneLogin } from "@/lib/identity";
import { pathAfterSignIn } from "@/lib/web";
import { signInToAccount } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where residents sign in, and where signing out leads. */
export default async function SignIn({ searchParams }: Props) {
  const query = await searchParams;
  const from = pathAfterSignIn("resident", typeof query.from === "string" ? query.from : "");
  // Who is signed in and was led here all the same is asked once more who they are.
  const resident = await currentResident();
  if (resident && (from === null || resident.isFresh)) redirect(from ?? "/account");
  const isBack = query["signed-out"] !== undefined;
  const ways = (way: string) => withFrom(`/account/sign-in/${way}`, "resident", from ?? "");
  return (
    <Page>
      <ActionForm
        action={signInToAccount.bind(null, { from: from ?? "" })}
        title={pageTitle({ page: "Sign in to your account" })}
        heading={
          <>
            {isBack ? <NotificationBanner type="success" text="You have signed out" /> : null}
            <PageHeading>Sign in to your account</PageHeading>
            {resident ? (
              <p className="govuk-body">
                Sign in again to go on. We ask this before you change how you sign in, get a copy of
                your data, erase it or close your account, if you signed in more than 15 minutes
                ago.
              </p>
            ) : null}
          </>
        }
        fields={[
          { type: "email", name: "email", label: "Email address", autocomplete: "username" },
          { type: "password", name: "password", label: "Password" },
        ]}
        submitLabel="Sign in"
      />
      <h2 className="govuk-heading-m">Other ways to sign in</h2>
      {oneLogin() ? (
        <LinkButton href={ways("one-login")} variant="secondary">
          Sign in with GOV.UK One Login
        </LinkButton>
      ) : null}
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={ways("link")}>
            Email me a link to sign in
          </a>
        </li>
        <li>
          <a className="govuk-link" href={ways("passkey")}>
            Use a passkey
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/account/forgotten-password">
            I have forgotten my password
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/account/lost-address">
            I cannot read emails to the address of my account
          </a>
        </li>
      </ul>
      <h2 className="govuk-heading-m">If you do not have an account</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/account/register">
          Create an account
        </a>
      </p>
    </Page>
  );
}
