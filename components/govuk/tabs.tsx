import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type TabItem = Omit<ComponentProps<"a">, "children"> & {
  /** The panel's id, and the address of the tab. */
  id: string;
  label: ReactNode;
  panel: ReactNode;
};

type TabsProps = Omit<ComponentProps<"div">, "title" | "children"> & {
  title?: ReactNode;
  items: TabItem[];
};

/** Related sections, one shown at a time; without scripting, a list of links and all of them. */
export function Tabs({ title = "Contents", items, className, ...rest }: TabsProps) {
  return (
    <div className={classNames("govuk-tabs", className)} data-module="govuk-tabs" {...rest}>
      <h2 className="govuk-tabs__title">{title}</h2>
      {items.length > 0 ? <ul className="govuk-tabs__list">{items.map(tab)}</ul> : null}
      {items.map(panel)}
    </div>
  );
}

function tab({ id, label, panel: _panel, ...rest }: TabItem, index: number) {
  return (
    <li
      key={id}
      className={classNames(
        "govuk-tabs__list-item",
        index === 0 && "govuk-tabs__list-item--selected",
      )}
    >
      <a className="govuk-tabs__tab" href={`#${id}`} {...rest}>
        {label}
      </a>
    </li>
  );
}

function panel({ id, panel: content }: TabItem, index: number) {
  return (
    <div
      key={id}
      className={classNames("govuk-tabs__panel", index > 0 && "govuk-tabs__panel--hidden")}
      id={id}
    >
      {content}
    </div>
  );
}
