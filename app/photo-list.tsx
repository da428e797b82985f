type Props = {
  photos: { id: string; width?: number; height?: number }[];
  /** Address of a photo, by its id. */
  href: (id: string) => string;
  /** What they show, as far as anybody knows: "of the reported problem". */
  of: string;
};

/** A report's photos, one under the other. */
export function PhotoList({ photos, href, of }: Props) {
  return photos.map(({ id, width, height }, index) => (
    <p className="govuk-body" key={id}>
      {/* biome-ignore lint/performance/noImgElement: next/image needs a script and a cache. */}
      <img
        className="lgo-photo"
        src={href(id)}
        width={width}
        height={height}
        loading="lazy"
        alt={`${index + 1} of ${photos.length}, ${of}`}
      />
    </p>
  ));
}
