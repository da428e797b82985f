import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { pathAfterSignIn } from "@/lib/web";
import { askForLink } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For who would rather not type a password, or has none. */
export default async function AskForLink({ searchParams }: Props) {
  const query = await searchParams;
  const from = pathAfterSignIn("resident", typeof query.from === "string" ? query.from : "");
  return (
    <Page backHref="/account/sign-in">
      <ActionForm
        action={askForLink.bind(null, { from: from ?? "" })}
        title={pageTitle({ page: "Sign in with a link" })}
        heading={
          <>
            <PageHeading>Sign in with a link</PageHeading>
            <p className="govuk-body">
              We send you an email with a link. You do not need your password.
            </p>
          </>
        }
        fields={[
          {
            type: "email",
            name: "email",
            label: "Email address",
            hint: "The one that your account has.",
            autocomplete: "username",
          },
        ]}
        submitLabel="Email me a link"
      />
    </Page>
  );
}
