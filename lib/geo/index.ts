export {
  type ImportOptions,
  type ImportResult,
  importBoundaries,
  importPostcodes,
} from "./import";
export { type Box, boxAround, distanceMetres, type Point } from "./point";
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
