import type { Box, Point } from "@/lib/geo";
import type { Council as CouncilRow } from "@/prisma/generated/client";

/** `unitary`: one council does everything; else a county and a district share a place. */
export type Tier = "unitary" | "county" | "district";

/** A principal council of England, today's or an abolished one. */
export interface Council {
  id: string;
  /** Three letters; the first part of each reference. */
  code: string;
  slug: string;
  name: string;
  shortName: string;
  tier: Tier;
  typeName: string;
  gss: string;
  /** The county council above a district. */
  countyId: string | null;
  region: string;
  current: boolean;
  homepage: string | null;
  centre: Point | null;
  /** Of a county: the union of its districts'. */
  box: Box | null;
}

export function councilOf(row: CouncilRow): Council {
  const { id, code, slug, name, shortName, typeName, gss, countyId, region, current } = row;
  const tier = tierOf(row.tier);
  const { homepage } = row;
  const plain = { id, code, slug, name, shortName, tier, typeName, gss, countyId, region };
  return { ...plain, current, homepage, centre: centreOf(row), box: boxOf(row) };
}

function tierOf(tier: string): Tier {
  if (tier === "unitary" || tier === "county" || tier === "district") return tier;
  throw new Error(`No such tier: ${tier}`);
}

function centreOf({ lat, long }: CouncilRow): Point | null {
  return lat === null || long === null ? null : { lat, long };
}

function boxOf({ minLat, minLong, maxLat, maxLong }: CouncilRow): Box | null {
  if (minLat === null || minLong === null || maxLat === null || maxLong === null) return null;
  return { minLat, minLong, maxLat, maxLong };
}
