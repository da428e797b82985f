import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type NavigationItem = Omit<ComponentProps<"a">, "children"> & {
  text: ReactNode;
  /** This very page. */
  current?: boolean;
  /** The section this page belongs to. */
  active?: boolean;
};

type NavigationListProps = {
  id: string;
  items: NavigationItem[];
  label: string;
  menuButtonText: string;
};

/** The links of a service navigation; on a phone with scripting, behind a menu button. */
export function NavigationList({ id, items, label, menuButtonText }: NavigationListProps) {
  return (
    <nav aria-label={label} className="govuk-service-navigation__wrapper">
      {items.length > 1 ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden too, until the script shows it.
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      ) : null}
      <ul className="govuk-service-navigation__list" id={id}>
        {items.map(entry)}
      </ul>
    </nav>
  );
}

function entry({ text, href, current, active, ...rest }: NavigationItem, index: number) {
  const here = current || active;
  const ariaCurrent = here ? (current ? "page" : "true") : undefined;
  const content = here ? (
    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  );
  return (
    <li
      key={index}
      className={classNames(
        "govuk-service-navigation__item",
        here && "govuk-service-navigation__item--active",
      )}
    >
      {href ? (
        <a
          className="govuk-service-navigation__link"
          href={href}
          aria-current={ariaCurrent}
          {...rest}
        >
          {content}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      )}
    </li>
  );
}
