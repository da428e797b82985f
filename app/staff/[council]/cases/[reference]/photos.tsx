import { Tag } from "@/components/govuk";
import type { StaffCase } from "@/lib/cases";
import { keepingBack } from "../way-back";

type Shown = Omit<StaffCase["photos"][number], "published"> & { published?: boolean };
type PhotosProps = {
  photos: Shown[];
  path: string;
  /** The way back from editing one. Without, as for a council that had the case, none is edited. */
  edit?: { back: string };
};

/** The photos of a case, each a link to itself in full. */
export function Photos({ photos, path, edit }: PhotosProps) {
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
            {edit ? (
              <p className="govuk-body-s">
                <a
                  className="govuk-link"
                  href={keepingBack(`${path}/photos/${id}/edit`, edit.back)}
                >
                  Edit<span className="govuk-visually-hidden"> photo {index + 1}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
