import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type DetailsProps = ComponentProps<"details"> & { summary: ReactNode };

/** Help that only some people need, folded away. */
export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classNames("govuk-details", className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
