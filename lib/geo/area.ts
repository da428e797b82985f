import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { distanceMetres, type Point } from "./point";
import type { AreaGeometry } from "./schema";

/** Whether a point lies in an area or on its edge. */
export function isInArea({ lat, long }: Point, area: AreaGeometry): boolean {
  return booleanPointInPolygon([long, lat], area);
}

/** Metres from a point outside an area to the nearest place of its edge. Good to some kilometres. */
export function metresToArea(point: Point, area: AreaGeometry): number {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    for (let at = 1; at < ring.length; at++) {
      const edge = nearestOnEdge(point, ring[at - 1] ?? [], ring[at] ?? []);
      nearest = Math.min(nearest, distanceMetres(point, edge));
    }
  }
  return nearest;
}

/** On a plane where a degree of longitude is as short as it is at the point. */
function nearestOnEdge(point: Point, from: number[], to: number[]): Point {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const [fromLong = 0, fromLat = 0] = from;
  const [toLong = 0, toLat = 0] = to;
  const [x, y] = [(toLong - fromLong) * shrink, toLat - fromLat];
  const along = (point.long - fromLong) * shrink * x + (point.lat - fromLat) * y;
  const length = x * x + y * y;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return { lat: fromLat + (toLat - fromLat) * share, long: fromLong + (toLong - fromLong) * share };
}
