import { fromNationalGrid } from "../national-grid";
import { parsePostcode } from "../postcode";
import { type PostcodeReader, postcodeRow } from "./postcode-row";

/** Columns of Code-Point Open, which come without a header (Ordnance Survey's user guide). */
const POSTCODE = 0;
const QUALITY = 1;
const EASTING = 2;
const NORTHING = 3;
const DISTRICT = 8;
const COLUMNS = 10;

/** Positional quality of a postcode whose place is not known; its grid reference is 0, 0. */
const NO_POSITION = "90";

/** Reads Code-Point Open by its first record; null where the file is another. */
export function codePointOpen(first: string[]): PostcodeReader | null {
  if (first.length !== COLUMNS || !parsePostcode(first[POSTCODE] ?? "").ok) return null;
  return (cells) => {
    if (cells[QUALITY] === NO_POSITION) return { kind: "left-out" };
    const [easting, northing] = [Number(cells[EASTING]), Number(cells[NORTHING])];
    const known = Number.isFinite(easting) && Number.isFinite(northing);
    const point = known
      ? fromNationalGrid(easting, northing)
      : { lat: Number.NaN, long: Number.NaN };
    return postcodeRow(cells[POSTCODE] ?? "", point, cells[DISTRICT] ?? "");
  };
}
