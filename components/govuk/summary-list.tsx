import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { type SummaryAction, SummaryActions } from "./summary-action";
import { type CardOptions, SummaryCard } from "./summary-card";

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: SummaryAction[];
  className?: string;
};

export type SummaryListProps = Omit<ComponentProps<"dl">, "children"> & {
  rows: (SummaryRow | false | null | undefined)[];
  card?: CardOptions;
  noBorder?: boolean;
};

/** Questions and answers, or facts and values, each with what can be done about it. */
export function SummaryList({ rows, card, noBorder, className, ...rest }: SummaryListProps) {
  const present = rows.filter((row) => row !== false && row != null);
  const anyActions = present.some((row) => row.actions?.length);

  function line({ key, value, actions, className }: SummaryRow, index: number) {
    return (
      <div
        key={index}
        className={classNames(
          "govuk-summary-list__row",
          anyActions && !actions && "govuk-summary-list__row--no-actions",
          className,
        )}
      >
        <dt className="govuk-summary-list__key">{key}</dt>
        <dd className="govuk-summary-list__value">{value}</dd>
        {actions?.length ? (
          <dd className="govuk-summary-list__actions">
            <SummaryActions block="govuk-summary-list" actions={actions} cardTitle={card?.title} />
          </dd>
        ) : null}
      </div>
    );
  }

  const list = (
    <dl
      className={classNames(
        "govuk-summary-list",
        noBorder && "govuk-summary-list--no-border",
        className,
      )}
      {...rest}
    >
      {present.map(line)}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}
