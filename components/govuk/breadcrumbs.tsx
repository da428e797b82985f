import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type Breadcrumb = Omit<ComponentProps<"a">, "children"> & { text: ReactNode };

type BreadcrumbsProps = Omit<ComponentProps<"nav">, "children"> & {
  items: Breadcrumb[];
  collapseOnMobile?: boolean;
  labelText?: string;
};

/** Where this page sits in the site. An item without `href` is the page itself. */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  labelText = "Breadcrumb",
  className,
  ...rest
}: BreadcrumbsProps) {
  return (
    <nav
      className={classNames(
        "govuk-breadcrumbs",
        className,
        collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
      )}
      aria-label={labelText}
      {...rest}
    >
      <ol className="govuk-breadcrumbs__list">{items.map(crumb)}</ol>
    </nav>
  );
}

function crumb({ text, href, ...rest }: Breadcrumb, index: number) {
  if (!href) {
    return (
      <li key={index} className="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    );
  }
  return (
    <li key={index} className="govuk-breadcrumbs__list-item">
      <a className="govuk-breadcrumbs__link" href={href} {...rest}>
        {text}
      </a>
    </li>
  );
}
