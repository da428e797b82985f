import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type ErrorMessageProps = ComponentProps<"p"> & { visuallyHiddenText?: string };

/** Says, beside the field, what went wrong and how to mend it. */
export function ErrorMessage({
  className,
  visuallyHiddenText = "Error",
  children,
  ...rest
}: ErrorMessageProps) {
  return (
    <p className={classNames("govuk-error-message", className)} {...rest}>
      {visuallyHiddenText ? (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{" "}
        </>
      ) : null}
      {children}
    </p>
  );
}
