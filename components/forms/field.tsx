import type { ComponentType } from "react";
import type { FieldProps } from "./field-types";
import { LocationField } from "./location-field";
import { shortFieldTypes } from "./short-field";

/** How each type of question is asked. A new type is a line here, and joins `FieldType` by it. */
const fieldTypes = {
  ...shortFieldTypes,
  location: LocationField,
} satisfies Record<string, ComponentType<FieldProps>>;

export type FieldType = keyof typeof fieldTypes;

/** A question from a plain description: the one way to ask. */
export function Field({ type, ...props }: FieldProps & { type: FieldType }) {
  const Asked: ComponentType<FieldProps> = fieldTypes[type];
  return <Asked {...props} />;
}
