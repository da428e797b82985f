import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type FooterLink = Omit<ComponentProps<"a">, "children"> & { text: string; href: string };

type FooterProps = ComponentProps<"div"> & {
  links: FooterLink[];
  linksTitle?: string;
  containerClassName?: string;
};

/** The foot of every page: support links, then whatever else. No crown, no Crown copyright. */
export function Footer({
  links,
  linksTitle = "Support links",
  containerClassName,
  className,
  children,
  ...rest
}: FooterProps) {
  return (
    <div className={classNames("govuk-footer", className)} {...rest}>
      <div className={classNames("govuk-width-container", containerClassName)}>
        <h2 className="govuk-visually-hidden">{linksTitle}</h2>
        <ul className="govuk-footer__inline-list">{links.map(item)}</ul>
        {children}
      </div>
    </div>
  );
}

function item({ text, ...rest }: FooterLink) {
  return (
    <li key={rest.href} className="govuk-footer__inline-list-item">
      <a className="govuk-footer__link" {...rest}>
        {text}
      </a>
    </li>
  );
}
