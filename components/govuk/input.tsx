import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import { Label, type LabelOptions, labelOptions } from "./label";

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

export type InputProps = Omit<ComponentProps<"input">, "defaultValue" | "prefix" | "width"> &
  QuestionOptions & {
    name: string;
    label?: string | LabelOptions;
    /** What it holds at first; the browser keeps it from there. */
    value?: string | number;
    /** Characters of a value of known length, such as a postcode. */
    width?: InputWidth;
    prefix?: ReactNode;
    suffix?: ReactNode;
    extraLetterSpacing?: boolean;
    wrapperClassName?: string;
  };

/** A single line of text. */
export function Input({
  id,
  name,
  label,
  hint,
  errorMessage,
  describedBy,
  formGroup,
  prefix,
  suffix,
  wrapperClassName,
  ...input
}: InputProps) {
  const inputId = id ?? name;
  const question = { hint, errorMessage, describedBy };
  return (
    <FormGroup options={formGroup} hasError={Boolean(errorMessage)}>
      <Label {...labelOptions(label)} htmlFor={inputId} />
      <HintAndError id={inputId} hint={hint} errorMessage={errorMessage} />
      <Wrapper
        className={wrapperClassName}
        parts={[formGroup?.beforeInput, prefix, suffix, formGroup?.afterInput]}
      >
        {formGroup?.beforeInput}
        <Affix kind="prefix">{prefix}</Affix>
        <BareInput
          id={inputId}
          name={name}
          hasError={Boolean(errorMessage)}
          aria-describedby={describedByIds(inputId, question)}
          {...input}
        />
        <Affix kind="suffix">{suffix}</Affix>
        {formGroup?.afterInput}
      </Wrapper>
    </FormGroup>
  );
}

type BareInputProps = Omit<ComponentProps<"input">, "width"> &
  Pick<InputProps, "value" | "width" | "extraLetterSpacing"> & { hasError: boolean };

function BareInput({
  value,
  width,
  extraLetterSpacing,
  hasError,
  className,
  type = "text",
  ...rest
}: BareInputProps) {
  return (
    <input
      className={classNames(
        "govuk-input",
        width && `govuk-input--width-${width}`,
        extraLetterSpacing && "govuk-input--extra-letter-spacing",
        className,
        hasError && "govuk-input--error",
      )}
      type={type}
      defaultValue={value}
      {...rest}
    />
  );
}

function Affix({ kind, children }: { kind: "prefix" | "suffix"; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}

type WrapperProps = { className?: string; parts: ReactNode[]; children: ReactNode };

/** Holds the input and what stands beside it; an input alone needs none. */
function Wrapper({ className, parts, children }: WrapperProps) {
  if (!parts.some(Boolean)) return children;
  return <div className={classNames("govuk-input__wrapper", className)}>{children}</div>;
}
