import type { ComponentType } from "react";
import { AddressField } from "./address-field";
import { CheckboxesField, RadiosField, SelectField } from "./choice-fields";
import { DateField } from "./date-field";
import type { FieldProps } from "./field-types";
import { FileField } from "./file-field";
import { LocationField } from "./location-field";
import { EmailField, PhoneField, TextareaField, TextField } from "./text-fields";

/** How each type of question is asked. A new type is a line here, and joins `FieldType` by it. */
const fieldTypes = {
  text: TextField,
  textarea: TextareaField,
  email: EmailField,
  phone: PhoneField,
  radios: RadiosField,
  checkboxes: CheckboxesField,
  select: SelectField,
  date: DateField,
  address: AddressField,
  file: FileField,
  location: LocationField,
} satisfies Record<string, ComponentType<FieldProps>>;

export type FieldType = keyof typeof fieldTypes;

/** A question from a plain description: the one way to ask. */
export function Field({ type, ...props }: FieldProps & { type: FieldType }) {
  const Asked: ComponentType<FieldProps> = fieldTypes[type];
  return <Asked {...props} />;
}
