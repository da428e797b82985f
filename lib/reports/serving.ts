import {
  type Served,
  type Service,
  type ServiceSettings,
  settingsOfEach,
  type Tier,
} from "@/lib/catalogue";
import { type Council, type Serving, type WhoServes, whoServes } from "@/lib/councils";
import type { Answer, LocationAnswer } from "@/lib/forms";
import { parsePostcode } from "@/lib/geo";
import type { Db } from "@/lib/platform";

/** Who serves the place: by its postcode where it came from one, which is exact without boundaries. */
export async function whoServesPlace(db: Db, location: LocationAnswer): Promise<WhoServes> {
  const { from, postcode } = location;
  const parsed = from === "postcode" && postcode ? parsePostcode(postcode) : null;
  return whoServes(db, parsed?.ok ? { postcode: parsed.key } : { point: location });
}

/** The place's councils; where several areas come into question, those of the one that was chosen. */
export function servingOf(who: WhoServes | null, area: Answer | undefined): Serving | null {
  if (who?.kind === "found") return who;
  if (who?.kind !== "ask") return null;
  return who.candidates.find(({ lower }) => lower.slug === area) ?? null;
}

/** A council and how it offers one service. */
export interface Offer {
  council: Council;
  settings: ServiceSettings;
}

/** How each of a place's councils offers the service. */
export async function offersOf(
  db: Db,
  service: Pick<Service, "key">,
  { lower, county }: Serving,
): Promise<Served<Offer>> {
  const councils = county ? [lower, county] : [lower];
  const [own, above] = await settingsOfEach(
    db,
    councils.map(({ id }) => id),
  );
  return {
    lower: offerOf(service, lower, own),
    county: county && offerOf(service, county, above),
  };
}

/** A council that does not take a service's reports, and what it says to turn to instead. */
export interface ClosedOffer {
  council: Council;
  words: string | null;
  url: string | null;
}

/** Who does not take the service's reports, by whose matter they would be. */
export function closedOf({ lower, county }: Served<Offer>): Partial<Record<Tier, ClosedOffer>> {
  const closed = ({ settings: { enabled, referWords, referUrl }, council }: Offer) =>
    enabled ? undefined : { council, words: referWords, url: referUrl };
  return { district: closed(lower), county: closed(county ?? lower) };
}

function offerOf(
  { key }: Pick<Service, "key">,
  council: Council,
  all: Map<string, ServiceSettings> | undefined,
): Offer {
  const settings = all?.get(key);
  if (!settings) throw new Error(`No settings of ${key}`);
  return { council, settings };
}
