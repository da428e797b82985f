import { parsePostcode } from "@/lib/geo";
import type { AddressQuestion } from "../question";
import { type AddressAnswer, addressSchema, type FieldErrors } from "../schema";
import { type Handling, refused, taken, tooLong } from "./handling";
import { typedParts } from "./typed-text";

const parts = ["line1", "line2", "town", "postcode"] as const;

/** GOV.UK's addresses pattern, in boxes named `<id>-line1` and so on. */
export function addressHandling({ id }: AddressQuestion): Handling {
  return {
    parse(form) {
      const typed = typedParts(form, id, parts);
      if (Object.values(typed).every((text) => text === "")) return { kind: "empty" };
      const address = readAddress(typed);
      if ("line1" in address) return taken(address);
      const errors = Object.entries(address.errors);
      return refused(Object.fromEntries(errors.map(([part, error]) => [`${id}-${part}`, error])));
    },
    typed: (form) => typedParts(form, id, parts),
    accepts: (answer) => addressSchema.safeParse(answer).success,
    shown: (answer) => addressSchema.parse(answer),
    lines(answer) {
      const { line1, line2, town, postcode } = addressSchema.parse(answer);
      return [line1, line2, town, postcode].filter(Boolean);
    },
  };
}

function readAddress(typed: Record<string, string>): AddressAnswer | { errors: FieldErrors } {
  const { line1 = "", line2 = "", town = "", postcode = "" } = typed;
  const parsed = parsePostcode(postcode);
  const errors: FieldErrors = {};
  if (line1 === "") errors.line1 = "Enter address line 1, typically the building and street";
  if (line1.length > 200) errors.line1 = tooLong({ name: "Address line 1" }, 200);
  if (line2.length > 200) errors.line2 = tooLong({ name: "Address line 2" }, 200);
  if (town === "") errors.town = "Enter town or city";
  if (town.length > 100) errors.town = tooLong({ name: "Town or city" }, 100);
  if (!parsed.ok)
    errors.postcode = postcode ? "Enter a full UK postcode, like CT1 1YW" : "Enter postcode";
  return parsed.ok && Object.keys(errors).length === 0
    ? { line1, line2, town, postcode: parsed.label }
    : { errors };
}
