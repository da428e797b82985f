import { parsePostcode } from "@/lib/geo";
import type { FieldErrors } from "../schema";
import { readCoordinates } from "./coordinates";
import { type PlaceEntry, tooLong } from "./handling";

const LENGTH = 200;

type Read = PlaceEntry | { errors: FieldErrors };

/**
 * A place out of its boxes, or what is wrong by box: a postcode and words, or a point with or
 * without words. A point is more exact, so it decides where both are given.
 */
export function readPlace(typed: Record<string, string>): Read {
  const { place = "", lat = "", long = "" } = typed;
  const read = lat === "" && long === "" ? byPostcode(typed) : byPoint(typed);
  if (place.length <= LENGTH) return read;
  const error = tooLong({ name: "Street and what is nearby" }, LENGTH);
  return { errors: { ...("errors" in read && read.errors), place: error } };
}

function byPostcode({ postcode = "", place = "" }: Record<string, string>): Read {
  const parsed = parsePostcode(postcode);
  const errors: FieldErrors = {};
  if (!parsed.ok) {
    errors.postcode = postcode ? malformed : "Enter a postcode near the place, like CT1 1YW";
  }
  // A postcode can be a whole street: without words nobody would find the place.
  if (place === "") errors.place = "Enter the street and what is nearby";
  return parsed.ok && place !== "" ? { from: "postcode", key: parsed.key, place } : { errors };
}

function byPoint(typed: Record<string, string>): Read {
  const { postcode = "", place = "", lat = "", long = "" } = typed;
  const point = readCoordinates(lat, long);
  if ("errors" in point) return point;
  const parsed = parsePostcode(postcode);
  if (!parsed.ok && postcode !== "") return { errors: { postcode: malformed } };
  const label = parsed.ok ? parsed.label : null;
  return { from: "point", ...point, place: place || null, postcode: label };
}

const malformed = "Enter a full UK postcode, like CT1 1YW";
