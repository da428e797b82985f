import { notFound } from "next/navigation";
import { ActionForm, Form } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { marker, markerKindNames } from "@/lib/cases";
import { formatDay, idSchema, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { reviewOptions } from "../review-options";
import { remove, review } from "./actions";

type Props = { params: Promise<{ council: string; marker: string }> };

/** One warning, for a manager to keep or take away. */
export default async function ReviewMarker({ params }: Props) {
  const { council: slug, marker: typed } = await params;
  const { council, scope } = await staffPage(slug, "manager");
  const id = idSchema.safeParse(typed);
  const found = id.success ? await withScope(scope, (db) => marker(db, id.data)) : null;
  if (!found) notFound();
  const at = { council: council.slug, marker: found.id };
  return (
    <Page backHref={`/staff/${council.slug}/markers`}>
      <ActionForm
        action={review.bind(null, at)}
        title={pageTitle({ page: "Review a warning", service: "Back office", site: council.name })}
        heading={
          <>
            <PageHeading caption={found.person}>Review a warning</PageHeading>
            <p className="govuk-body">
              <strong>{markerKindNames[found.kind]}.</strong> {found.words}
            </p>
            <p className="govuk-body">
              Added on {formatDay(found.since)}. To be reviewed by {formatDay(found.reviewOn)}.
            </p>
          </>
        }
        fields={[
          {
            type: "radios",
            name: "months",
            label: "If it still holds: when will you review it again?",
            options: reviewOptions,
          },
        ]}
        submitLabel="Keep the warning"
      />
      <h2 className="govuk-heading-m">It does not hold any more</h2>
      <Form
        action={remove.bind(null, at)}
        submitLabel="Take the warning away"
        submitVariant="warning"
      />
    </Page>
  );
}
