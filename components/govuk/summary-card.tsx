import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { type SummaryAction, SummaryActions } from "./summary-action";

export type CardOptions = Omit<ComponentProps<"div">, "title" | "children"> & {
  title?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  actions?: SummaryAction[];
};

/** A titled box round a summary list, for one of several things of a kind. */
export function SummaryCard({
  title,
  headingLevel = 2,
  actions = [],
  className,
  children,
  ...rest
}: CardOptions & { children: ReactNode }) {
  const Heading = `h${headingLevel}` as const;
  const links = <SummaryActions block="govuk-summary-card" actions={actions} cardTitle={title} />;
  return (
    <div className={classNames("govuk-summary-card", className)} {...rest}>
      <div className="govuk-summary-card__title-wrapper">
        {title ? <Heading className="govuk-summary-card__title">{title}</Heading> : null}
        {actions.length === 1 ? <div className="govuk-summary-card__actions">{links}</div> : null}
        {actions.length > 1 ? links : null}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}
