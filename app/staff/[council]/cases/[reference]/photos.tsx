import { Tag } from "@/components/govuk";
import type { StaffCase } from "@/lib/cases";

/** A council that had the case sees them, and does nothing to them: it is not told what is published. */
type Shown = Omit<StaffCase["photos"][number], "published"> & { published?: boolean };
type PhotosProps = { photos: Shown[]; path: string };

/** The photos of a case, each a link to itself in full. */
export function Photos({ photos, path }: PhotosProps) {
  if (photos.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Photos</h2>
      <ul className="lgo-photos">
        {photos.map(({ id, width, height, published, hidden }, index) => (
          <li key={id}>
            <a className="govuk-link" href={`${path}/photos/${id}`}>
              {/* biome-ignore lint/performance/noImgElement: private, and already as small as it is kept. */}
              <img src={`${path}/photos/${id}`} width={width} height={height} alt="" />
              Photo {index + 1} of {photos.length}
            </a>
            {published ? <Tag colour="green">Published</Tag> : null}
            {hidden ? <Tag colour="grey">Out of sight</Tag> : null}
            {published === undefined ? null : (
              <p className="govuk-body-s">
                <a className="govuk-link" href={`${path}/photos/${id}/edit`}>
                  Edit<span className="govuk-visually-hidden"> photo {index + 1}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
