import type { Point } from "../point";
import { parsePostcode } from "../postcode";
import { gssSchema, ukPositionSchema } from "./reading";

export interface PostcodeRow {
  postcode: string;
  lat: number;
  long: number;
  gss: string;
}

export type PostcodeReading =
  | { kind: "row"; row: PostcodeRow }
  | { kind: "left-out" }
  | { kind: "fault"; message: string };

/** Makes a row, or says why not, of one record's cells. */
export type PostcodeReader = (cells: string[]) => PostcodeReading;

/** Checks what a record says of a postcode, whichever file it is from. */
export function postcodeRow(typed: string, point: Point, gss: string): PostcodeReading {
  const postcode = parsePostcode(typed);
  if (!postcode.ok) return fault(`"${typed.slice(0, 20)}" is not a postcode`);
  if (!gssSchema.safeParse(gss).success) {
    return fault(`${postcode.label} has no council code, like E07000106`);
  }
  if (!ukPositionSchema.safeParse(point).success) {
    return fault(`${postcode.label} has no position in the United Kingdom`);
  }
  return { kind: "row", row: { postcode: postcode.key, ...point, gss } };
}

function fault(message: string): PostcodeReading {
  return { kind: "fault", message };
}
