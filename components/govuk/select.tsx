import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import { Label, type LabelOptions, labelOptions } from "./label";

export type SelectItem = Omit<ComponentProps<"option">, "children"> & { text: string };

export type SelectProps = Omit<ComponentProps<"select">, "defaultValue" | "children" | "value"> &
  QuestionOptions & {
    name: string;
    label?: string | LabelOptions;
    items: SelectItem[];
    value?: string;
  };

/** A drop-down list. Radios are easier for people: use it only where the list is long. */
export function Select({
  id,
  name,
  label,
  items,
  value,
  hint,
  errorMessage,
  describedBy,
  formGroup,
  className,
  ...rest
}: SelectProps) {
  const inputId = id ?? name;
  return (
    <FormGroup options={formGroup} hasError={Boolean(errorMessage)}>
      <Label {...labelOptions(label)} htmlFor={inputId} />
      <HintAndError id={inputId} hint={hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput}
      <select
        className={classNames(
          "govuk-select",
          className,
          Boolean(errorMessage) && "govuk-select--error",
        )}
        id={inputId}
        name={name}
        defaultValue={value}
        aria-describedby={describedByIds(inputId, { hint, errorMessage, describedBy })}
        {...rest}
      >
        {items.map(option)}
      </select>
      {formGroup?.afterInput}
    </FormGroup>
  );
}

function option({ text, ...rest }: SelectItem, index: number) {
  return (
    <option key={index} {...rest}>
      {text}
    </option>
  );
}
