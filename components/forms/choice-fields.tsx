import { Checkboxes, Radios, Select } from "@/components/govuk";
import {
  type FieldOption,
  type FieldProps,
  fieldLabel,
  fieldLegend,
  textValue,
} from "./field-types";

/** One of a few. */
export function RadiosField(props: FieldProps) {
  return (
    <Radios
      {...shared(props)}
      legend={fieldLegend(props)}
      items={(props.options ?? []).map(plain)}
      value={textValue(props.value)}
    />
  );
}

/** Any of a few. */
export function CheckboxesField(props: FieldProps) {
  return (
    <Checkboxes
      {...shared(props)}
      legend={fieldLegend(props)}
      items={(props.options ?? []).map(checkbox)}
      values={[props.value ?? []].flat().filter((value) => typeof value === "string")}
    />
  );
}

/** One of many. */
export function SelectField(props: FieldProps) {
  const { idPrefix, ...rest } = shared(props);
  const value = textValue(props.value);
  return (
    <Select
      // Made anew with another value: React never gives a list that stands another one to start from.
      key={value}
      {...rest}
      id={idPrefix}
      label={fieldLabel(props)}
      items={(props.options ?? []).flatMap((option) =>
        "divider" in option ? [] : { value: option.value, text: option.text },
      )}
      value={value}
    />
  );
}

function plain(option: FieldOption) {
  if ("divider" in option) return option;
  const { exclusive: _exclusive, ...item } = option;
  return item;
}

function checkbox(option: FieldOption) {
  if ("divider" in option || !option.exclusive) return plain(option);
  return { ...plain(option), behaviour: "exclusive" as const };
}

function shared(props: FieldProps) {
  return {
    idPrefix: props.id ?? props.name,
    name: props.name,
    hint: props.hint,
    errorMessage: props.errors?.[props.name],
  };
}
