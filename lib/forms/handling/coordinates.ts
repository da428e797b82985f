import type { FieldErrors } from "../schema";

/**
 * Degrees of WGS 84 as typed, or what is wrong with either. Takes a pair pasted into the first box,
 * as maps write it: "51.2802, 1.0789".
 */
export function readCoordinates(
  typedLat: string,
  typedLong: string,
): { lat: number; long: number } | { errors: FieldErrors } {
  const pair = typedLong === "" ? /^([^,\s]+)[,\s]\s*([^,\s]+)$/.exec(typedLat) : null;
  const [, latText = "", longText = ""] = pair ?? ["", typedLat, typedLong];
  const lat = degrees(latText, 90);
  const long = degrees(longText, 180);
  if (lat !== null && long !== null) return { lat, long };
  const errors: FieldErrors = {};
  if (lat === null) errors.lat = fault("latitude", latText, "51.2802");
  if (long === null) errors.long = fault("longitude", longText, "1.0789");
  return { errors };
}

/** To seven decimals, which is a centimetre; null where it is no such number. */
function degrees(text: string, most: number): number | null {
  if (!/^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text)) return null;
  const value = Number(Number(text).toFixed(7));
  return Math.abs(value) <= most ? value : null;
}

function fault(name: string, text: string, example: string): string {
  if (text === "") return `Enter a ${name}, like ${example}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a number, like ${example}`;
}
