import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { addressQuestion, sinceQuestion } from "@/lib/residents";
import { residentPage } from "@/lib/web";
import { addHome } from "../actions";

/** Adds a home: one of several, perhaps, and perhaps to come. */
export default async function AddHome() {
  await residentPage();
  return (
    <Page backHref="/account/homes">
      <ActionForm
        action={addHome.bind(null, {})}
        title={pageTitle({ page: "Add a home", service: "Your details" })}
        heading={<PageHeading>Add a home</PageHeading>}
        fields={[
          questionField(addressQuestion, { alone: false }),
          questionField(sinceQuestion, { alone: false }),
        ]}
        submitLabel="Add the home"
      />
    </Page>
  );
}
