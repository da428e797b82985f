import { boxAround, distanceMetres, type Point } from "@/lib/geo";
import type { Db } from "@/lib/platform";
import type { CaseState } from "../schema";
import { stateOf } from "../state";
import { type Cursor, keyset, type PageOf, pageOf } from "./keyset";
import { headlineOf } from "./queue";

/** A report that is part of another, or could be. */
export interface PartRow {
  id: string;
  reference: string;
  headline: string;
  place: string | null;
  state: CaseState;
  receivedAt: Date;
  /** Since when a message of its resident's waits. */
  unreadSince: Date | null;
}

export const partsPageSize = 50;

/** A page of the reports that are part of a case, the newest first. */
export async function partsOf(
  db: Db,
  leadId: string,
  cursor: Cursor = {},
  size = partsPageSize,
): Promise<PageOf<PartRow>> {
  const { id, order, take } = keyset(cursor, size);
  const found = await db.case.findMany({
    where: { mergedIntoId: leadId, id },
    orderBy: { id: order },
    take,
  });
  const page = pageOf(found, cursor, size, (row) => row.id);
  return { ...page, rows: page.rows.map(partRow) };
}

/** What a resident of a part wrote. */
export interface PartMessage {
  id: string;
  reference: string;
  at: Date;
  body: string;
}

/** The latest that residents of the parts of a case wrote, the newest first. */
export async function messagesOfParts(db: Db, leadId: string, limit = 20): Promise<PartMessage[]> {
  return db.$queryRaw<PartMessage[]>`
    SELECT e.id, c.reference, e.at, e.body FROM cases c
    JOIN case_events e ON e.case_id = c.id
    WHERE c.merged_into_id = ${leadId}::uuid AND e.by = 'resident' AND e.body IS NOT NULL
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`;
}

/** How far around reports may be of one problem: a flood is wider than a pothole. */
const metresAround = 500;

/** Open cases of the same category around one that it could be part of, the nearest first. */
export async function possibleLeads(
  db: Db,
  subject: { id: string; councilId: string; service: string; point: Point | null },
  limit = 8,
): Promise<(PartRow & { metres: number })[]> {
  const { point } = subject;
  if (!point) return [];
  const box = boxAround(point, metresAround);
  const found = await db.case.findMany({
    where: {
      ...{ councilId: subject.councilId, service: subject.service, mergedIntoId: null },
      id: { not: subject.id },
      state: { not: "closed" },
      lat: { gte: box.minLat, lte: box.maxLat },
      long: { gte: box.minLong, lte: box.maxLong },
    },
    orderBy: { id: "desc" },
    take: 200,
  });
  return found
    .flatMap((row) => {
      const { lat, long } = row;
      if (lat === null || long === null) return [];
      return [{ ...partRow(row), metres: Math.round(distanceMetres(point, { lat, long })) }];
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit);
}

type Found = Parameters<typeof headlineOf>[0] &
  Omit<PartRow, "headline" | "state"> & { state: string };

function partRow(row: Found): PartRow {
  const { id, reference, place, receivedAt, unreadSince } = row;
  return {
    ...{ id, reference, place, receivedAt, unreadSince },
    headline: headlineOf(row),
    state: stateOf(row),
  };
}
