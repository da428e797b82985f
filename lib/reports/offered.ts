import {
  type Service,
  type ServiceSettings,
  services,
  settingsOfEach,
  tierOf,
} from "@/lib/catalogue";
import type { Council, CouncilSite } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import type { ClosedOffer } from "./serving";

/** A service as a council's site offers it. */
export interface Offered {
  service: Service;
  /** Whose matter it is there; null where that turns on the place or on an answer. */
  council: Council | null;
}

/** A service that the council responsible does not take on its site, and what it says instead. */
export type Referred = ClosedOffer & { service: Service };

type Site = Pick<CouncilSite, keyof Council | "county">;

/**
 * What can be reported on a council's site: its own services and, where two councils share the
 * place, the other one's too, except what the council responsible does not take.
 */
export async function offeredServices(db: Db, site: Site): Promise<Offered[]> {
  const all = await servicesOn(db, site);
  return all.filter(({ settings }) => settings?.enabled !== false);
}

/** What cannot be reported on a council's site, because the council responsible switched it off. */
export async function referredServices(db: Db, site: Site): Promise<Referred[]> {
  const all = await servicesOn(db, site);
  return all.flatMap(({ service, council, settings }) =>
    council && settings?.enabled === false
      ? [{ service, council, words: settings.referWords, url: settings.referUrl }]
      : [],
  );
}

/** Every service with whose matter it is on a site and, where that is known, how they offer it. */
async function servicesOn(
  db: Db,
  site: Site,
): Promise<(Offered & { settings: ServiceSettings | undefined })[]> {
  const councils = site.county ? [site, site.county] : [site];
  const [own, above] = await settingsOfEach(
    db,
    councils.map(({ id }) => id),
  );
  return services.map((service) => {
    const council = responsible(site, service);
    const settings = council && council.id !== site.id ? above : own;
    return { service, council, settings: council ? settings?.get(service.key) : undefined };
  });
}

function responsible(site: Site, service: Service): Council | null {
  if (site.tier === "unitary") return site;
  if (typeof service.tier !== "string") return null;
  const tier = tierOf(service, {});
  if (tier === site.tier) return site;
  // Which of its districts it is, a county's site cannot say.
  return site.tier === "district" ? site.county : null;
}
