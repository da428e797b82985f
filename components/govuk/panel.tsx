import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type PanelProps = Omit<ComponentProps<"div">, "title"> & {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4;
};

/** The box of a confirmation page: what is done, and its reference. */
export function Panel({ title, headingLevel = 1, className, children, ...rest }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames("govuk-panel", "govuk-panel--confirmation", className)} {...rest}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}
