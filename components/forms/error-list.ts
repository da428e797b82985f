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

type Place = { field: string; href: string };

const partsOf: Partial<Record<FieldType, readonly string[]>> = {
  date: dateParts,
  address: addressParts,
  location: locationParts,
};

/**
 * The lines of an error summary, in the order of the fields: each leads to the field's first input
 * or, for an error about one part, to that part. One that several parts share is said once. Errors
 * of no field come last, without a link.
 */
export function errorList(fields: Asked[], errors: FieldErrors): ErrorSummaryItem[] {
  const places = new Map(fields.flatMap(placesOf));
  const order = [...places.keys()];
  const said = new Set<string>();
  return Object.entries(errors)
    .filter(([, text]) => text)
    .sort(([a], [b]) => rank(order, a) - rank(order, b))
    .map(([name, text]) => ({ text, ...places.get(name) }))
    .filter(({ field, text }) => {
      const isNew = !field || !said.has(`${field} ${text}`);
      said.add(`${field} ${text}`);
      return isNew;
    })
    .map(({ text, href }) => ({ text, href }));
}

/** Form names of a field and its parts, each with the field and the address of its input. */
function placesOf({ name: field, id = field, type }: Asked): [string, Place][] {
  const parts = partsOf[type] ?? [];
  const first = parts[0] ? `#${id}-${parts[0]}` : `#${id}`;
  return [
    [field, { field, href: first }],
    ...parts.map((part): [string, Place] => [
      `${field}-${part}`,
      { field, href: `#${id}-${part}` },
    ]),
  ];
}

function rank(order: string[], name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}
