import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { removeHome } from "../../actions";
import { type HomeParams, homePage } from "../../home";

/** Asks before a home is taken off the account. */
export default async function RemoveHome({ params }: HomeParams) {
  const { id, addressLines, postcode } = await homePage(params);
  return (
    <Page backHref="/account/homes">
      <ActionForm
        action={removeHome.bind(null, { homeId: id })}
        title={pageTitle({ page: "Remove a home", service: "Your details" })}
        heading={
          <>
            <PageHeading>Do you want to remove this home?</PageHeading>
            <p className="govuk-body">{[...addressLines, postcode].join(", ")}</p>
            <p className="govuk-body">
              If you are moving, say when you move out instead. What you asked councils for there
              stays as it is.
            </p>
          </>
        }
        submitLabel="Remove the home"
        submitVariant="warning"
      />
    </Page>
  );
}
