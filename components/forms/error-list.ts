import type { ErrorSummaryItem } from "@/components/govuk";
import type { FieldType } from "./field";
import {
  addressParts,
  dateParts,
  type FieldDescription,
  type FieldErrors,
  locationParts,
} from "./field-types";

type Asked = Pick<FieldDescription, "name" | "id"> & { type: FieldType };

const partsOf: Partial<Record<FieldType, readonly string[]>> = {
  date: dateParts,
  address: addressParts,
  location: locationParts,
};

/**
 * The lines of an error summary, in the order of the fields: each leads to the field's first input
 * or, for an error about one part, to that part. Errors of no field come last, without a link.
 */
export function errorList(fields: Asked[], errors: FieldErrors): ErrorSummaryItem[] {
  const places = new Map(fields.flatMap(placesOf));
  const named = Object.entries(errors).filter(([, text]) => text);
  const order = [...places.keys()];
  return named
    .map(([name, text]) => ({ name, text, href: places.get(name) }))
    .sort((a, b) => rank(order, a.name) - rank(order, b.name))
    .map(({ text, href }) => ({ text, href }));
}

/** Form names of a field and its parts, each with the address of its input. */
function placesOf({ name, id = name, type }: Asked): [string, string][] {
  const parts = partsOf[type] ?? [];
  const first = parts[0] ? `#${id}-${parts[0]}` : `#${id}`;
  return [
    [name, first],
    ...parts.map((part): [string, string] => [`${name}-${part}`, `#${id}-${part}`]),
  ];
}

function rank(order: string[], name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}
