import type { MapDescription } from "@/components/map";
import type { CouncilSite } from "@/lib/councils";
import { settings } from "@/lib/platform";

/** The map to pick a place on: the council's box, and tiles where there are any. */
export function mapOf({ box }: CouncilSite): MapDescription | undefined {
  if (!box) return undefined;
  const { minLat, minLong, maxLat, maxLong } = box;
  return {
    bounds: { south: minLat, west: minLong, north: maxLat, east: maxLong },
    tiles: settings().tiles,
  };
}
