import { boxAround, distanceMetres, type Point } from "@/lib/geo";
import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import type { CaseState } from "../schema";
import { stateOf } from "../state";
import { type Cursor, keyset, type PageOf, pageOf } from "./keyset";

export const publicPageSize = 20;

/** What anybody may see of a report. */
export interface PublicReport {
  caseId: string;
  reference: string;
  councilId: string;
  service: string;
  state: CaseState;
  lat: number;
  long: number;
  reportedAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  words: string | null;
  place: string | null;
  /** Reference of the report that leads the bigger problem it is part of. */
  partOf: string | null;
  /** Ids of the published photos, in the order they were taken up. */
  photos: string[];
}

/** A page of a council's public reports, the newest first. */
export async function publicReports(
  db: Db,
  filter: { councilId: string; service?: string | undefined; state?: CaseState | undefined },
  cursor: Cursor = {},
  size = publicPageSize,
): Promise<PageOf<PublicReport>> {
  const { id, order, take } = keyset(cursor, size);
  const found = await db.publicReport.findMany({
    where: { ...filter, caseId: id },
    orderBy: { caseId: order },
    take,
    include,
  });
  const page = pageOf(found, cursor, size, (row) => row.caseId);
  return { ...page, rows: page.rows.map(reportOf) };
}

/** The public report of a reference; null where there is none. */
export async function publicReport(db: Db, reference: string): Promise<PublicReport | null> {
  const row = await db.publicReport.findUnique({ where: { reference }, include });
  return row && reportOf(row);
}

/** The public report of a case; null where there is none. */
export async function publicReportOf(db: Db, caseId: string): Promise<PublicReport | null> {
  const row = await db.publicReport.findUnique({ where: { caseId }, include });
  return row && reportOf(row);
}

/** Open reports of the same kind within a radius, the nearest first, with their distance in metres. */
export async function nearbyReports(
  db: Db,
  { service, point, radiusMetres }: { service: string; point: Point; radiusMetres: number },
  limit = 5,
): Promise<(PublicReport & { metres: number })[]> {
  const box = boxAround(point, radiusMetres);
  const rows = await db.publicReport.findMany({
    where: {
      service,
      state: { not: "closed" },
      lat: { gte: box.minLat, lte: box.maxLat },
      long: { gte: box.minLong, lte: box.maxLong },
    },
    take: 200,
    include,
  });
  return rows
    .map((row) => ({ ...reportOf(row), metres: distanceMetres(point, row) }))
    .filter(({ metres }) => metres <= radiusMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit);
}

const include = {
  photos: { select: { fileId: true }, orderBy: { fileId: "asc" } },
} satisfies Prisma.PublicReportInclude;

function reportOf(row: Prisma.PublicReportGetPayload<{ include: typeof include }>): PublicReport {
  return { ...row, state: stateOf(row), photos: row.photos.map(({ fileId }) => fileId) };
}
