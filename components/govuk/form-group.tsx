import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { ErrorMessage } from "./error-message";
import { Hint } from "./hint";

/** What every question component takes besides its own input. */
export type QuestionOptions = {
  hint?: ReactNode;
  errorMessage?: ReactNode;
  /** Ids of further elements that describe the input. */
  describedBy?: string;
  formGroup?: FormGroupOptions;
};

export type FormGroupOptions = Omit<ComponentProps<"div">, "children"> & {
  beforeInput?: ReactNode;
  afterInput?: ReactNode;
  [data: `data-${string}`]: string | number | undefined;
};

type FormGroupProps = {
  options?: FormGroupOptions;
  hasError: boolean;
  children: ReactNode;
};

/** The box round one question, with the error bar at its side. */
export function FormGroup({ options = {}, hasError, children }: FormGroupProps) {
  const { beforeInput: _before, afterInput: _after, className, ...rest } = options;
  return (
    <div
      className={classNames("govuk-form-group", hasError && "govuk-form-group--error", className)}
      {...rest}
    >
      {children}
    </div>
  );
}

type HintAndErrorProps = { id: string; hint?: ReactNode; errorMessage?: ReactNode };

/** A question's hint and error, under the ids that `describedByIds` names. */
export function HintAndError({ id, hint, errorMessage }: HintAndErrorProps) {
  return (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {errorMessage ? <ErrorMessage id={`${id}-error`}>{errorMessage}</ErrorMessage> : null}
    </>
  );
}

/** The value of `aria-describedby` for a question: its own ids first, then hint, then error. */
export function describedByIds(
  id: string,
  { describedBy, hint, errorMessage }: QuestionOptions,
): string | undefined {
  return (
    classNames(describedBy, hint ? `${id}-hint` : "", errorMessage ? `${id}-error` : "") ||
    undefined
  );
}
