import type { Db } from "@/lib/platform";
import { isInArea, metresToArea } from "./area";
import { boxAround, type Point } from "./point";
import { postcodeLabel } from "./postcode";
import { type AreaGeometry, areaGeometrySchema } from "./schema";

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
  found: Authority[];
}

interface Authority {
  gss: string;
  name: string;
}

/** How far off every area a point may be and still be the nearest one's, metres. */
const OFF_THE_COAST = 1000;

/**
 * Which authorities a point lies in, exactly. A harbour or a pier that the outlines leave out, as
 * simplified ones do, is the nearest authority's.
 */
export async function boundariesAt(db: Db, point: Point): Promise<BoundariesAt> {
  const { minLat, minLong, maxLat, maxLong } = boxAround(point, OFF_THE_COAST);
  const rows = await db.boundary.findMany({
    where: {
      minLat: { lte: maxLat },
      maxLat: { gte: minLat },
      minLong: { lte: maxLong },
      maxLong: { gte: minLong },
    },
  });
  if (rows.length === 0) return { imported: await anyBoundary(db), found: [] };
  const near = rows.map(({ gss, name, geometry }) => ({
    authority: { gss, name },
    area: areaGeometrySchema.parse(geometry),
  }));
  const holding = near.filter(({ area }) => isInArea(point, area));
  const found = holding.length > 0 ? holding : nearest(point, near);
  return { imported: true, found: found.map(({ authority }) => authority) };
}

function nearest<N extends { area: AreaGeometry }>(point: Point, near: N[]): N[] {
  return near
    .map((one) => ({ one, metres: metresToArea(point, one.area) }))
    .filter(({ metres }) => metres <= OFF_THE_COAST)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, 1)
    .map(({ one }) => one);
}

async function anyBoundary(db: Db): Promise<boolean> {
  return (await db.boundary.findFirst({ select: { gss: true } })) !== null;
}
