/** A place on Earth, degrees of WGS 84. */
export interface Point {
  lat: number;
  long: number;
}

/** A rectangle of degrees, WGS 84. */
export interface Box {
  minLat: number;
  minLong: number;
  maxLat: number;
  maxLong: number;
}

/** The box whose every side is `metres` from the point: whatever lies that near lies in it. */
export function boxAround({ lat, long }: Point, metres: number): Box {
  const dLat = metres / METRES_A_DEGREE;
  const dLong = dLat / Math.cos((lat * Math.PI) / 180);
  return { minLat: lat - dLat, maxLat: lat + dLat, minLong: long - dLong, maxLong: long + dLong };
}

/** Metres from a to b over the ground, by the haversine formula on a sphere: within 0.6%. */
export function distanceMetres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.long - a.long) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Mean radius of the Earth, metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** The shortest that a degree of latitude of that sphere is, a little less: boxes err outwards. */
const METRES_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180 / 1.0001;
