import { findPostcode, nationOfArea, postcodeLabel } from "@/lib/geo";
import type { Db } from "@/lib/platform";
import type { PlaceEntry } from "./handling/handling";
import type { FieldErrors, LocationAnswer } from "./schema";

/** Looks a typed place up. An error is under the location question's own box. */
export async function locate(
  db: Db,
  id: string,
  entry: PlaceEntry,
): Promise<{ ok: true; answer: LocationAnswer } | { ok: false; errors: FieldErrors }> {
  if (entry.from === "point") return { ok: true, answer: entry };
  const { key, place, from } = entry;
  const known = await findPostcode(db, key);
  if (!known) return { ok: false, errors: { [`${id}-postcode`]: unknown(key) } };
  return { ok: true, answer: { ...known.point, place, from, postcode: known.label } };
}

function unknown(key: string): string {
  const label = postcodeLabel(key);
  const nation = nationOfArea(key);
  return nation
    ? `Enter a postcode in England. ${label} is ${where[nation]}`
    : `We cannot find ${label}. Check it, or enter another postcode nearby`;
}

const where = {
  wales: "in Wales",
  scotland: "in Scotland",
  "northern-ireland": "in Northern Ireland",
  elsewhere: "outside England",
};
