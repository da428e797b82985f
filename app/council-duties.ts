import type { Duties } from "@/components/councils";
import { services } from "@/lib/catalogue";
import { dutiesOf, type Tier } from "@/lib/councils";

/** What a council of this tier does: the problems to report to it, and what else. */
export function councilDuties(tier: Tier): Duties {
  const reports = services.flatMap((service) => {
    if (typeof service.tier !== "string") {
      // Which council's it is turns on an answer: both are asked, and each gets its own.
      return tier === "unitary" ? service.name : `${service.name}, depending on the kind`;
    }
    return tier === "unitary" || service.tier === tier ? service.name : [];
  });
  return { reports: reports.map(lowerFirst), others: dutiesOf(tier) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
