import type { MapDescription } from "@/components/map";
import { boxAround, type Point } from "@/lib/geo";
import { settings } from "@/lib/platform";

/** Metres around a report that its map shows. */
const AROUND = 300;

/** The map of where a report is. */
export function mapOf({ lat, long }: Point): MapDescription {
  const { minLat, minLong, maxLat, maxLong } = boxAround({ lat, long }, AROUND);
  return {
    bounds: { south: minLat, west: minLong, north: maxLat, east: maxLong },
    tiles: settings().tiles,
    pins: [{ lat, long, label: "The reported problem" }],
  };
}
