import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Db } from "@/lib/platform";
import type { Point } from "./point";
import { postcodeLabel } from "./postcode";
import { areaGeometrySchema } from "./schema";

export interface KnownPostcode {
  key: string;
  label: string;
  point: Point;
  /** GSS code of the lower-tier or unitary authority, of any nation. */
  gss: string;
}

/** Where a postcode (its key) is; null where it is not known. */
export async function findPostcode(db: Db, key: string): Promise<KnownPostcode | null> {
  const row = await db.postcode.findUnique({ where: { postcode: key } });
  return (
    row && {
      key,
      label: postcodeLabel(key),
      point: { lat: row.lat, long: row.long },
      gss: row.gss,
    }
  );
}

export interface BoundariesAt {
  /** False where no boundaries were imported: then nothing is known. */
  imported: boolean;
  /** Authorities of any nation whose area holds the point; two where their outlines overlap. */
  found: { gss: string; name: string }[];
}

/** Which authorities a point lies in, exactly. */
export async function boundariesAt(db: Db, { lat, long }: Point): Promise<BoundariesAt> {
  const near = await db.boundary.findMany({
    where: {
      minLat: { lte: lat },
      maxLat: { gte: lat },
      minLong: { lte: long },
      maxLong: { gte: long },
    },
  });
  const found = near
    .filter((row) => booleanPointInPolygon([long, lat], areaGeometrySchema.parse(row.geometry)))
    .map(({ gss, name }) => ({ gss, name }));
  const imported = near.length > 0 || (await db.boundary.findFirst({ select: { gss: true } }));
  return { imported: Boolean(imported), found };
}
