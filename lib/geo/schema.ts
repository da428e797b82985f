import { z } from "zod";

const position = z.array(z.number()).min(2).max(4);
const polygon = z.array(z.array(position).min(4).max(1_000_000)).min(1).max(100_000);

/** GeoJSON geometry of an area (RFC 7946 §3.1): rings of [long, lat]. */
export const areaGeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1).max(100_000) }),
]);

export type AreaGeometry = z.infer<typeof areaGeometrySchema>;
