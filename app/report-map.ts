import type { MapDescription } from "@/components/map";
import type { CouncilSite } from "@/lib/councils";
import { type Box, boxAround, type Point } from "@/lib/geo";
import { settings } from "@/lib/platform";

/** Metres around a report that a map with streets shows. */
const AROUND = 300;

/** The map of where a report is: its surroundings, or, where there are no tiles, where in the council's area. */
export function reportMap({ lat, long }: Point, council: CouncilSite): MapDescription {
  const { tiles } = settings();
  const surroundings = boxAround({ lat, long }, AROUND);
  return {
    bounds: boundsOf(tiles ? surroundings : (council.box ?? surroundings)),
    tiles,
    pins: [{ lat, long, label: "The reported problem" }],
  };
}

function boundsOf({ minLat, minLong, maxLat, maxLong }: Box): MapDescription["bounds"] {
  return { south: minLat, west: minLong, north: maxLat, east: maxLong };
}
