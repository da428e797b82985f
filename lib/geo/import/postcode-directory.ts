import { type PostcodeReader, postcodeRow } from "./postcode-row";

/**
 * Reads the ONS Postcode Directory (and the National Statistics Postcode Lookup) by the names of
 * its columns, which change with the edition; null where this is no such header.
 */
export function postcodeDirectory(header: string[]): PostcodeReader | null {
  const names = header.map((name) => name.toLowerCase());
  const column = (...wanted: RegExp[]) =>
    wanted.map((one) => names.findIndex((name) => one.test(name))).find((at) => at >= 0);
  const postcode = column(/^pcds$/, /^pcd[78]?$/, /^postcode$/);
  const lat = column(/^lat(itude)?$/);
  const long = column(/^long?(itude)?$/);
  const gss = column(/^(os)?laua$/, /^lad(\d\d)?cd$/);
  const terminated = column(/^doterm$/);
  if (postcode === undefined || lat === undefined || long === undefined || gss === undefined) {
    return null;
  }

  return (cells) => {
    if (terminated !== undefined && cells[terminated]) return { kind: "left-out" };
    const at = { lat: Number(cells[lat] || Number.NaN), long: Number(cells[long] || Number.NaN) };
    // 99.999999 is how the directory says that it knows no position.
    if (at.lat > 99) return { kind: "left-out" };
    return postcodeRow(cells[postcode] ?? "", at, cells[gss] ?? "");
  };
}
