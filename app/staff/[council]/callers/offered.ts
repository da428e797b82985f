import type { Service } from "@/lib/catalogue";
import type { CouncilSite } from "@/lib/councils";
import type { Db, Scope } from "@/lib/platform";
import { offeredServices } from "@/lib/reports";

/** What an officer may take reports of: what their council's site offers and they may see. */
export async function offeredTo(db: Db, scope: Scope, council: CouncilSite): Promise<Service[]> {
  const limits = scope.kind === "staff" ? scope.services : [];
  const offered = await offeredServices(db, council);
  return offered
    .map(({ service }) => service)
    .filter(({ key }) => limits.length === 0 || limits.includes(key));
}
