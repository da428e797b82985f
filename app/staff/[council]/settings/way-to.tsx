type WayToProps = { href: string; children: string; isWarning?: boolean };

/** Leads to where something is added or ended. Looks like a button, and is the link that it is. */
export function WayTo({ href, children, isWarning }: WayToProps) {
  const look = isWarning ? "govuk-button--warning" : "govuk-button--secondary";
  return (
    <a className={`govuk-button ${look}`} draggable="false" href={href}>
      {children}
    </a>
  );
}
