import type { Duties } from "@/components/councils";
import { services } from "@/lib/catalogue";
import { dutiesOf, type Tier } from "@/lib/councils";

/** What a council of this tier does: the problems to report to it, and what else. */
export function councilDuties(tier: Tier): Duties {
  const reports = services.flatMap((service) => {
    const problem = service.title.replace(/^Report /, "");
    if (typeof service.tier !== "string") {
      // Which council's it is turns on an answer: both are asked, and each gets its own.
      return tier === "unitary" ? problem : `${problem}, depending on the kind`;
    }
    return tier === "unitary" || service.tier === tier ? problem : [];
  });
  return { reports, others: tier === "unitary" ? undefined : dutiesOf(tier) };
}
