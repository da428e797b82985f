import proj4 from "proj4";
import type { Point } from "./point";

/**
 * A place of the British National Grid (metres east and north of its false origin) in WGS 84, by
 * the seven parameters of OSGB36: within about 5 metres (Ordnance Survey, "A guide to coordinate
 * systems in Great Britain", §6.6).
 */
export function fromNationalGrid(easting: number, northing: number): Point {
  const [long, lat] = toWgs84.forward([easting, northing]);
  return { lat, long };
}

const OSGB36 =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy " +
  "+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs";

const toWgs84 = proj4(OSGB36, "WGS84");
