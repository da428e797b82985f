import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { staffPage } from "@/lib/web";
import { queryOf, queuePath } from "../../filters";
import { readFilters, type SearchParams } from "../../read-filters";
import { save } from "../actions";
import { nameField } from "../name-field";

type Props = { params: Promise<{ council: string }>; searchParams: Promise<SearchParams> };

/** Keeps the filters that the address says. */
export default async function NewView({ params, searchParams }: Props) {
  const { council } = await staffPage((await params).council);
  const { filters } = readFilters(await searchParams);
  return (
    <Page backHref={queuePath(council.slug, filters)}>
      <ActionForm
        action={save.bind(null, { council: council.slug })}
        hidden={{ query: queryOf(filters) }}
        title={pageTitle({ page: "Save this view", service: "Back office", site: council.name })}
        heading={<PageHeading>Save this view</PageHeading>}
        submitLabel="Save"
        fields={[
          nameField,
          {
            type: "checkboxes",
            name: "shared",
            label: "Who sees it?",
            options: [{ value: "yes", text: "Share it with everybody at the council" }],
          },
        ]}
      />
    </Page>
  );
}
