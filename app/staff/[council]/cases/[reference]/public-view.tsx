import { SummaryList } from "@/components/govuk";
import type { StaffCase } from "@/lib/cases";

type PublicViewProps = { found: StaffCase; slug: string };

/** What anybody can read of the case on the council's own site. */
export function PublicView({ found, slug }: PublicViewProps) {
  const { published, photos, reference } = found;
  if (!published) {
    return (
      <>
        <h2 className="govuk-heading-m">What the public sees</h2>
        <p className="govuk-body">
          Nothing: reports of this kind, or without a place, are private.
        </p>
      </>
    );
  }
  const shown = photos.filter((photo) => photo.published).length;
  return (
    <>
      <h2 className="govuk-heading-m">What the public sees</h2>
      <SummaryList
        rows={[
          { key: "Words", value: <span className="lgo-typed">{published.words ?? "None"}</span> },
          { key: "Place", value: published.place ?? "None, only the point on the map" },
          { key: "Photos", value: `${shown} of ${photos.length}` },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`/${slug}/reports/${reference}`}>
          See the public report
        </a>
      </p>
    </>
  );
}
