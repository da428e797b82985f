import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type SummaryAction = Omit<ComponentProps<"a">, "children"> & {
  text: ReactNode;
  /** What the action is about: "Change" alone says nothing out of its row. */
  visuallyHiddenText?: string;
};

type SummaryActionsProps = {
  block: "govuk-summary-list" | "govuk-summary-card";
  actions: SummaryAction[];
  cardTitle?: ReactNode;
};

/** One action as a link; several as a list of links. */
export function SummaryActions({ block, actions, cardTitle }: SummaryActionsProps) {
  const [first] = actions;
  if (first && actions.length === 1) return <ActionLink {...first} cardTitle={cardTitle} />;

  const inCard = block === "govuk-summary-card";
  function item(action: SummaryAction, index: number) {
    return (
      <li key={index} className={inCard ? `${block}__action` : `${block}__actions-list-item`}>
        <ActionLink {...action} cardTitle={cardTitle} />
      </li>
    );
  }
  return (
    <ul className={inCard ? `${block}__actions` : `${block}__actions-list`}>{actions.map(item)}</ul>
  );
}

type ActionLinkProps = SummaryAction & { cardTitle?: ReactNode };

function ActionLink({ text, visuallyHiddenText, cardTitle, className, ...rest }: ActionLinkProps) {
  return (
    <a className={classNames("govuk-link", className)} {...rest}>
      {text}
      {visuallyHiddenText || cardTitle ? (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText ? ` ${visuallyHiddenText}` : null}
          {cardTitle ? <> ({cardTitle})</> : null}
        </span>
      ) : null}
    </a>
  );
}
