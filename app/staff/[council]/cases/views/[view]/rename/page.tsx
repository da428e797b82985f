import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { rename } from "../../actions";
import { type ViewParams, viewPage } from "../../find-view";
import { nameField } from "../../name-field";

/** Gives a view of one's own another name. */
export default async function Rename({ params }: { params: ViewParams }) {
  const { council, view, path } = await viewPage(params);
  if (!view.mine) notFound();
  return (
    <Page backHref={path}>
      <ActionForm
        action={rename.bind(null, { council: council.slug, view: view.id })}
        title={pageTitle({ page: "Rename the view", service: "Back office", site: council.name })}
        heading={<PageHeading caption={view.name}>Rename the view</PageHeading>}
        submitLabel="Save"
        fields={[nameField]}
        values={{ name: view.name }}
      />
    </Page>
  );
}
