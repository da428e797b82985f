import type { CouncilSite } from "@/lib/councils";

/** How to reach the council that answers for the place, by day and out of hours. */
export function CouncilNumbers({ name, profile, homepage }: CouncilSite) {
  const { phone, openingHours, outOfHours } = profile;
  return (
    <>
      <h2 className="govuk-heading-m">{name}</h2>
      <ul className="govuk-list">
        {phone ? <li>{`Telephone: ${phone}`}</li> : null}
        {phone && openingHours ? <li>{openingHours}</li> : null}
        {outOfHours ? <li>{`Out of hours: ${outOfHours}`}</li> : null}
        {homepage ? (
          <li>
            <a className="govuk-link" href={homepage}>
              {name} website
            </a>
          </li>
        ) : null}
      </ul>
    </>
  );
}
