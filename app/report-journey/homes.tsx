import { currentResident, residentScopeFor } from "@/lib/identity";
import { londonDay, withScope } from "@/lib/platform";
import { type Home, homesOf } from "@/lib/residents";

/** Where whoever is signed in lives today; none where nobody is. */
export async function ownHomes(): Promise<Home[]> {
  const resident = await currentResident();
  if (!resident) return [];
  return withScope(residentScopeFor(resident), (db) => homesOf(db, londonDay(new Date())));
}

/** A home as the boxes of a place show it. */
export function placeOf({ addressLines, postcode }: Home) {
  return { postcode, place: addressLines.join(", ").slice(0, 200) };
}

type Props = { homes: Home[]; path: string; changing: boolean };

/** Ways to fill in a home instead of typing it. They are numbered: an address names nobody's home. */
export function Homes({ homes, path, changing }: Props) {
  if (homes.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Is it at your home?</h2>
      <ul className="govuk-list">
        {homes.map((home, number) => (
          <li key={home.id}>
            <a
              className="govuk-link"
              href={`${path}?home=${number}${changing ? "&change=yes" : ""}`}
            >
              Fill in {[...home.addressLines, home.postcode].join(", ")}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
