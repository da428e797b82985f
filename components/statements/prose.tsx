import type { ReactNode } from "react";

export function Heading({ children }: { children: ReactNode }) {
  return <h2 className="govuk-heading-m govuk-!-margin-top-7">{children}</h2>;
}

export function Text({ children }: { children: ReactNode }) {
  return <p className="govuk-body">{children}</p>;
}

export function Bullets({ items }: { items: string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

export function Link({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
