import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { pick } from "stream-json/filters/pick.js";
import { parser } from "stream-json/parser.js";
import { type StreamArrayItem, streamArray } from "stream-json/streamers/stream-array.js";
import { z } from "zod";
import type { Box } from "../point";
import { type AreaGeometry, areaGeometrySchema } from "../schema";
import { gssSchema, ImportRefusal, type Reading, ukPositionSchema } from "./reading";

export interface BoundaryRow extends Box {
  gss: string;
  name: string;
  geometry: AreaGeometry;
}

/** The areas of a GeoJSON FeatureCollection (RFC 7946), one at a time. */
export async function* boundariesIn(path: string): AsyncGenerator<Reading<BoundaryRow>> {
  const features: AsyncIterable<StreamArrayItem> = pipeline(
    createReadStream(path),
    parser.asStream(),
    pick.asStream({ filter: "features" }),
    streamArray.asStream(),
    // An error of any of them ends the loop below.
    () => {},
  );
  try {
    for await (const { key, value } of features) yield read(value, `feature ${key + 1}`);
  } catch (error) {
    if (isMissing(error)) throw error;
    throw new ImportRefusal(`${path} is not GeoJSON, or stops in the middle.`);
  }
}

const featureSchema = z.object({
  properties: z.record(z.string().max(100), z.unknown()),
  geometry: z.unknown(),
});

function read(value: unknown, at: string): Reading<BoundaryRow> {
  const fault = (message: string) => ({ kind: "fault" as const, at, message });
  const feature = featureSchema.safeParse(value);
  if (!feature.success) return fault("is not a feature with properties");
  const { properties } = feature.data;
  const gss = gssSchema.safeParse(property(properties, /^LAD\d*CD$/i));
  if (!gss.success) return fault("has no council code, like LAD24CD: E07000106");
  const name = z
    .string()
    .min(1)
    .max(200)
    .safeParse(property(properties, /^LAD\d*NM$/i));
  if (!name.success) return fault(`${gss.data} has no name, like LAD24NM: Canterbury`);
  const geometry = areaGeometrySchema.safeParse(feature.data.geometry);
  if (!geometry.success) return fault(`${name.data} has no Polygon or MultiPolygon`);
  const box = boxOf(geometry.data);
  const corners = [
    { lat: box.minLat, long: box.minLong },
    { lat: box.maxLat, long: box.maxLong },
  ];
  if (!corners.every((corner) => ukPositionSchema.safeParse(corner).success)) {
    return fault(`${name.data} is not in longitude and latitude of the United Kingdom (WGS 84)`);
  }
  return { kind: "row", row: { gss: gss.data, name: name.data, geometry: geometry.data, ...box } };
}

function property(properties: Record<string, unknown>, wanted: RegExp): unknown {
  return Object.entries(properties).find(([name]) => wanted.test(name))?.[1];
}

function boxOf(geometry: AreaGeometry): Box {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const box = { minLat: 90, minLong: 180, maxLat: -90, maxLong: -180 };
  for (const [long = Number.NaN, lat = Number.NaN] of polygons.flat(2)) {
    box.minLat = Math.min(box.minLat, lat);
    box.maxLat = Math.max(box.maxLat, lat);
    box.minLong = Math.min(box.minLong, long);
    box.maxLong = Math.max(box.maxLong, long);
  }
  return box;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
