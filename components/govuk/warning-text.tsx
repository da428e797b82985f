import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type WarningTextProps = ComponentProps<"div"> & { iconFallbackText?: string };

/** Warns of something with consequences, such as a fine. */
export function WarningText({
  iconFallbackText = "Warning",
  className,
  children,
  ...rest
}: WarningTextProps) {
  return (
    <div className={classNames("govuk-warning-text", className)} {...rest}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
