import type { CouncilBrand } from "./council-brand";

/** How to reach the council, for the foot of its pages. Nothing where nothing is known. */
export function CouncilContact({ name, contact = {} }: Pick<CouncilBrand, "name" | "contact">) {
  const { phone, email, address, website } = contact;
  if (!phone && !email && !address && !website) return null;
  return (
    <address className="lgo-contact">
      <strong>Contact {name}</strong>
      {phone ? (
        <span>
          Telephone:{" "}
          <a className="govuk-footer__link" href={`tel:${phone.replace(/\s/g, "")}`}>
            {phone}
          </a>
        </span>
      ) : null}
      {email ? (
        <span>
          Email:{" "}
          <a className="govuk-footer__link" href={`mailto:${email}`}>
            {email}
          </a>
        </span>
      ) : null}
      {website ? (
        <a className="govuk-footer__link" href={website}>
          {name} website
        </a>
      ) : null}
      {address ? <span>{address}</span> : null}
    </address>
  );
}
