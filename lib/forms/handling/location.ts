import type { LocationQuestion } from "../question";
import { locationSchema } from "../schema";
import { type Handling, refused } from "./handling";
import { readPlace } from "./place-entry";
import { typedParts } from "./typed-text";

const parts = ["postcode", "place", "lat", "long"] as const;

/** Where something is, in boxes named `<id>-postcode` and so on; the map and the device fill them too. */
export function locationHandling({ id }: LocationQuestion): Handling {
  const typed = (form: FormData) => typedParts(form, id, parts);
  return {
    parse(form) {
      const boxes = typed(form);
      if (Object.values(boxes).every((text) => text === "")) return { kind: "empty" };
      const entry = readPlace(boxes);
      if ("from" in entry) return { kind: "place", entry };
      const errors = Object.entries(entry.errors);
      return refused(Object.fromEntries(errors.map(([part, error]) => [`${id}-${part}`, error])));
    },
    typed,
    accepts: (answer) => locationSchema.safeParse(answer).success,
    shown(answer) {
      const { lat, long, place, postcode, from } = locationSchema.parse(answer);
      const point = from === "point";
      return {
        place: place ?? "",
        postcode: postcode ?? "",
        lat: point ? String(lat) : "",
        long: point ? String(long) : "",
      };
    },
    lines(answer) {
      const { lat, long, place, postcode, from } = locationSchema.parse(answer);
      const point = from === "point" ? `${lat.toFixed(5)}, ${long.toFixed(5)}` : null;
      return [place, postcode, point].filter((line) => line !== null);
    },
  };
}
