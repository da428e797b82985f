import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { NotificationBanner, PasswordInput } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { currentStaff } from "@/lib/identity";
import { signInToBackOffice } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where officers sign in, and where signing out leads. */
export default async function SignIn({ searchParams }: Props) {
  if (await currentStaff()) redirect("/staff");
  const isBack = (await searchParams)["signed-out"] !== undefined;
  return (
    <Page>
      <ActionForm
        action={signInToBackOffice.bind(null, {})}
        title={pageTitle({ page: "Sign in", service: "Back office" })}
        heading={
          <>
            {isBack ? <NotificationBanner type="success" text="You have signed out" /> : null}
            <PageHeading>Sign in to the back office</PageHeading>
          </>
        }
        fields={[
          { type: "email", name: "email", label: "Email address", autocomplete: "username" },
        ]}
        submitLabel="Sign in"
      >
        <PasswordInput name="password" label="Password" className="lgo-width-medium" />
      </ActionForm>
    </Page>
  );
}
