import { type Service, services } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";

/**
 * The services that can be a council's own matter: all of them where one council does everything;
 * else those of its tier, and those whose tier turns on an answer.
 */
export function servicesHere({ tier }: Pick<Council, "tier">): readonly Service[] {
  if (tier === "unitary") return services;
  return services.filter((service) => typeof service.tier !== "string" || service.tier === tier);
}
