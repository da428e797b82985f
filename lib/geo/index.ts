export { importBoundaries, importPostcodes } from "./import";
export type { ImportOptions, ImportResult } from "./import/run-import";
export { type Box, boxAround, distanceMetres, isInBox, type Point } from "./point";
export {
  type Nation,
  nationOf,
  nationOfArea,
  type ParsedPostcode,
  type PostcodeFault,
  parsePostcode,
  postcodeLabel,
} from "./postcode";
export { type BoundariesAt, boundariesAt, findPostcode, type KnownPostcode } from "./queries";
export { pointSchema } from "./schema";
