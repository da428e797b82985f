import { Fieldset, Hint, Input } from "@/components/govuk";
import { addressParts, type FieldProps, fieldLegend, partValues } from "./field-types";

const parts = {
  line1: { label: "Address line 1", autoComplete: "address-line1", className: "lgo-width-wide" },
  line2: {
    label: "Address line 2 (optional)",
    autoComplete: "address-line2",
    className: "lgo-width-wide",
  },
  town: { label: "Town or city", autoComplete: "address-level2", className: "lgo-width-medium" },
  postcode: { label: "Postcode", autoComplete: "postal-code", width: 10 },
} as const;

/** A postal address, its boxes named `name-line1`, `name-line2`, `name-town`, `name-postcode`. */
export function AddressField(props: FieldProps) {
  const { name, id = name, hint, errors = {} } = props;
  const values = partValues(props.value);
  return (
    <Fieldset legend={fieldLegend(props)} describedBy={hint ? `${id}-hint` : undefined}>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {addressParts.map((part) => (
        <Input
          key={part}
          id={`${id}-${part}`}
          name={`${name}-${part}`}
          value={values[part]}
          errorMessage={errors[`${name}-${part}`] ?? (part === "line1" && errors[name])}
          {...parts[part]}
        />
      ))}
    </Fieldset>
  );
}
