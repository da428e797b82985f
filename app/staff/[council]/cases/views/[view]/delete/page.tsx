import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { remove } from "../../actions";
import { type ViewParams, viewPage } from "../../find-view";

/** Deletes a view: one's own, or as a manager a shared one. */
export default async function Delete({ params }: { params: ViewParams }) {
  const { council, view, path } = await viewPage(params);
  if (!view.deletable) notFound();
  return (
    <Page backHref={path}>
      <ActionForm
        action={remove.bind(null, { council: council.slug, view: view.id })}
        title={pageTitle({ page: "Delete the view", service: "Back office", site: council.name })}
        heading={
          <>
            <PageHeading caption={view.name}>Delete the view</PageHeading>
            <p className="govuk-body">
              {view.shared
                ? "It goes for everybody at the council. The cases stay as they are."
                : "The cases stay as they are."}
            </p>
          </>
        }
        submitLabel="Delete the view"
        submitVariant="warning"
      />
    </Page>
  );
}
