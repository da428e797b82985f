import { type Answers, holds } from "@/lib/forms";
import type { Service, Tier } from "./service";

/** The councils of a place, or what is known of each: where there is one tier, `county` is null. */
export interface Served<Council> {
  lower: Council;
  county: Council | null;
}

/** Whose the matter is. A rule that turns on an answer not given yet gives its `otherwise`. */
export function tierOf({ tier }: Pick<Service, "tier">, answers: Answers): Tier {
  if (typeof tier === "string") return tier;
  return holds(tier.when, answers) ? tier.tier : tier.otherwise;
}

/** Which of a place's councils the report goes to. */
export function councilFor<Council>(
  service: Pick<Service, "tier">,
  answers: Answers,
  { lower, county }: Served<Council>,
): Council {
  return tierOf(service, answers) === "county" ? (county ?? lower) : lower;
}
