import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import { Label, type LabelOptions, labelOptions } from "./label";

export type FileUploadProps = Omit<ComponentProps<"input">, "type" | "value"> &
  QuestionOptions & {
    name: string;
    label?: string | LabelOptions;
  };

/** Chooses a file. Its form needs `encType="multipart/form-data"`. */
export function FileUpload({
  id,
  name,
  label,
  hint,
  errorMessage,
  describedBy,
  formGroup,
  className,
  ...rest
}: FileUploadProps) {
  const inputId = id ?? name;
  return (
    <FormGroup options={formGroup} hasError={Boolean(errorMessage)}>
      <Label {...labelOptions(label)} htmlFor={inputId} />
      <HintAndError id={inputId} hint={hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput}
      <input
        className={classNames(
          "govuk-file-upload",
          className,
          Boolean(errorMessage) && "govuk-file-upload--error",
        )}
        id={inputId}
        name={name}
        type="file"
        aria-describedby={describedByIds(inputId, { hint, errorMessage, describedBy })}
        {...rest}
      />
      {formGroup?.afterInput}
    </FormGroup>
  );
}
