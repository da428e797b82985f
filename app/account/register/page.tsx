import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { currentResident } from "@/lib/identity";
import { askForAccount } from "./actions";

/** The first step to an account: the address, which a letter then confirms. */
export default async function Register() {
  if (await currentResident()) redirect("/account");
  return (
    <Page backHref="/account/sign-in">
      <ActionForm
        action={askForAccount.bind(null, {})}
        title={pageTitle({ page: "Create an account" })}
        heading={
          <>
            <PageHeading>Create an account</PageHeading>
            <p className="govuk-body">
              You need one account for every council. With it you can follow your reports, answer
              the council and keep your details in one place.
            </p>
          </>
        }
        fields={[
          {
            type: "email",
            name: "email",
            label: "Email address",
            hint: "We send you a link to confirm that it is yours.",
            autocomplete: "email",
          },
        ]}
        submitLabel="Continue"
      />
      <p className="govuk-body">
        You can also report a problem and follow it <strong>without an account</strong>.
      </p>
    </Page>
  );
}
