import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import { Label, type LabelOptions, labelOptions } from "./label";

export type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "children"> &
  QuestionOptions & {
    name: string;
    label?: string | LabelOptions;
    value?: string;
  };

/** Several lines of text. */
export function Textarea({
  id,
  name,
  label,
  value,
  hint,
  errorMessage,
  describedBy,
  formGroup,
  className,
  rows = 5,
  ...rest
}: TextareaProps) {
  const inputId = id ?? name;
  return (
    <FormGroup options={formGroup} hasError={Boolean(errorMessage)}>
      <Label {...labelOptions(label)} htmlFor={inputId} />
      <HintAndError id={inputId} hint={hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput}
      <textarea
        className={classNames(
          "govuk-textarea",
          Boolean(errorMessage) && "govuk-textarea--error",
          className,
        )}
        id={inputId}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedByIds(inputId, { hint, errorMessage, describedBy })}
        {...rest}
      />
      {formGroup?.afterInput}
    </FormGroup>
  );
}
