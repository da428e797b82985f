import type { ReactNode } from "react";

/** A column two thirds wide, at most about 75 characters of text. */
export function TwoThirds({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">{children}</div>
      {aside ? <div className="govuk-grid-column-one-third">{aside}</div> : null}
    </div>
  );
}
