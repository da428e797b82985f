import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { residentPage } from "@/lib/web";
import { addReports } from "./actions";

const title = "Add reports that you made by phone or on paper";

/** Where somebody types the code that a council posted to them. */
export default async function AddReports() {
  await residentPage();
  return (
    <Page backHref="/account">
      <ActionForm
        action={addReports.bind(null, {})}
        title={pageTitle({ page: title })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            <p className="govuk-body">
              You need the code from a letter. To get one, call the council that you reported
              something to.
            </p>
            <p className="govuk-body">
              From then on news of these reports comes by email, and no longer by post.
            </p>
          </>
        }
        fields={[
          {
            type: "text",
            name: "code",
            label: "Code from the letter",
            hint: "12 letters and figures, like 7K4P-9QX3-M2TD",
            width: 20,
            autocomplete: "off",
          },
        ]}
        submitLabel="Add reports"
      />
    </Page>
  );
}
