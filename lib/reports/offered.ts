import { type Service, serviceSettings, services, tierOf } from "@/lib/catalogue";
import type { Council, CouncilSite } from "@/lib/councils";
import type { Db } from "@/lib/platform";

/** A service as a council's site offers it. */
export interface Offered {
  service: Service;
  /** Whose matter it is there; null where that turns on the place or on an answer. */
  council: Council | null;
}

type Site = Pick<CouncilSite, keyof Council | "county">;

/**
 * What can be reported on a council's site: its own services and, where two councils share the
 * place, the other one's too, except what the council responsible does not take.
 */
export async function offeredServices(db: Db, site: Site): Promise<Offered[]> {
  const own = await serviceSettings(db, site.id);
  const above = site.county ? await serviceSettings(db, site.county.id) : null;
  return services.flatMap((service) => {
    const council = responsible(site, service);
    const settings = council && council.id !== site.id ? above : own;
    const refused = council && settings?.get(service.key)?.enabled === false;
    return refused ? [] : [{ service, council }];
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
