import type { ComponentType } from "react";
import { AddressField } from "./address-field";
import { CheckboxesField, RadiosField, SelectField } from "./choice-fields";
import { DateField } from "./date-field";
import type { FieldProps } from "./field-types";
import { FileField } from "./file-field";
import { EmailField, PasswordField, PhoneField, TextareaField, TextField } from "./text-fields";

/** How each type of question is asked that needs nothing of the server's: `ActionForm` runs in browsers. */
export const shortFieldTypes = {
  text: TextField,
  textarea: TextareaField,
  email: EmailField,
  phone: PhoneField,
  password: PasswordField,
  radios: RadiosField,
  checkboxes: CheckboxesField,
  select: SelectField,
  date: DateField,
  address: AddressField,
  file: FileField,
} satisfies Record<string, ComponentType<FieldProps>>;

export type ShortFieldType = keyof typeof shortFieldTypes;

/** `Field` for `ActionForm`. */
export function ShortField({ type, ...props }: FieldProps & { type: ShortFieldType }) {
  const Asked: ComponentType<FieldProps> = shortFieldTypes[type];
  return <Asked {...props} />;
}
