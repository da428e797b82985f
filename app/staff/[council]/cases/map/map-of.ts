import type { MapDescription } from "@/components/map";
import type { QueueRow } from "@/lib/cases";
import type { CouncilSite } from "@/lib/councils";
import type { Point } from "@/lib/geo";
import { settings } from "@/lib/platform";
import { hrefOf } from "../queue-table";

/** The least that a map shows to each side of the pins; degrees, some 300 metres. */
const margin = 0.003;

/** The map of some cases: as much as holds them all; without tiles, the council's area with them in it. */
export function mapOf(rows: QueueRow[], council: CouncilSite, back: string): MapDescription {
  const { tiles } = settings();
  const points = rows.flatMap(({ point }) => (point ? [point] : []));
  const box = council.box;
  const corners: Point[] =
    tiles || !box
      ? points
      : [
          { lat: box.minLat, long: box.minLong },
          { lat: box.maxLat, long: box.maxLong },
        ];
  return {
    tiles,
    bounds: around(corners.length > 0 ? corners : points),
    pins: rows.flatMap((row) =>
      row.point
        ? [
            {
              ...row.point,
              label: `${row.reference}: ${row.headline}`,
              href: hrefOf(council.slug, row, back),
            },
          ]
        : [],
    ),
  };
}

function around(points: Point[]): MapDescription["bounds"] {
  const lats = points.map(({ lat }) => lat);
  const longs = points.map(({ long }) => long);
  return {
    south: Math.min(...lats) - margin,
    north: Math.max(...lats) + margin,
    west: Math.min(...longs) - margin,
    east: Math.max(...longs) + margin,
  };
}
