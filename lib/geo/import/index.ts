import { boundariesIn } from "./boundary-file";
import { postcodesIn } from "./postcode-files";
import { type ImportOptions, type ImportResult, runImport } from "./run-import";

export type { ImportOptions, ImportResult };

/** Takes in the ONS Postcode Directory or Code-Point Open, in place of all postcodes before. */
export function importPostcodes(options: ImportOptions): Promise<ImportResult> {
  return runImport(
    {
      kind: "postcodes",
      table: {
        name: "postcodes",
        key: "postcode",
        columns: {
          postcode: "text",
          lat: "double precision",
          long: "double precision",
          gss: "text",
        },
      },
      read: postcodesIn,
      cells: (row) => [row.postcode, row.lat, row.long, row.gss],
      sayEvery: 100_000,
    },
    options,
  );
}

/** Takes in a GeoJSON of lower-tier and unitary authorities, in place of all boundaries before. */
export function importBoundaries(options: ImportOptions): Promise<ImportResult> {
  return runImport(
    {
      kind: "boundaries",
      table: {
        name: "boundaries",
        key: "gss",
        columns: {
          gss: "text",
          name: "text",
          min_lat: "double precision",
          min_long: "double precision",
          max_lat: "double precision",
          max_long: "double precision",
          geometry: "jsonb",
        },
      },
      read: boundariesIn,
      cells: (row) => [
        row.gss,
        row.name,
        row.minLat,
        row.minLong,
        row.maxLat,
        row.maxLong,
        JSON.stringify(row.geometry),
      ],
      sayEvery: 100,
    },
    options,
  );
}
