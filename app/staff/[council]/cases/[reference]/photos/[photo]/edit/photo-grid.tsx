import { photoGrid } from "@/lib/files";

type PhotoGridProps = { src: string; width: number; height: number };

const { columns, rows } = photoGrid;

/** A photo under a grid of boxes: what is ticked turns black, with or without scripting. */
export function PhotoGrid({ src, width, height }: PhotoGridProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-visually-hidden">
        Parts to black out, {columns} in each of {rows} rows
      </legend>
      <div className="lgo-photo-grid">
        {/* biome-ignore lint/performance/noImgElement: private, and already as small as it is kept. */}
        <img src={src} width={width} height={height} alt="" />
        <div className="lgo-photo-grid__cells">
          {Array.from({ length: columns * rows }, (_, cell) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
              key={cell}
              type="checkbox"
              id={`cell-${cell}`}
              name="cell"
              value={cell}
              aria-label={`Row ${Math.floor(cell / columns) + 1}, column ${(cell % columns) + 1}`}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
