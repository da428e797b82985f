import type { Db } from "@/lib/platform";
import type { CaseEvent } from "@/prisma/generated/client";
import {
  type CaseState,
  type ClosingReason,
  type DisputeReason,
  eventFactsSchema,
} from "../schema";
import { stateOf } from "../state";
import { type Cursor, keyset, type PageOf, pageOf } from "./keyset";
import { headlineOf } from "./queue";

/** A case whose reporter says that it is not fixed: what the council said, and what they say. */
export interface DisputedCase {
  id: string;
  reference: string;
  headline: string;
  place: string | null;
  state: CaseState;
  disputedAt: Date;
  reopenings: number;
  closing: { reason: ClosingReason | null; words: string | null; at: Date } | null;
  dispute: { reason: DisputeReason | null; words: string | null; at: Date } | null;
  /** What came with it. */
  files: { id: string; mime: string; width: number; height: number }[];
}

export const disputedPageSize = 20;

/** A page of a council's disputed cases, the newest case first: four queries, however many there are. */
export async function disputedCases(
  db: Db,
  councilId: string,
  cursor: Cursor = {},
  size = disputedPageSize,
): Promise<PageOf<DisputedCase>> {
  const { id, order, take } = keyset(cursor, size);
  const found = await db.case.findMany({
    where: { councilId, disputedAt: { not: null }, id },
    orderBy: { id: order },
    take,
  });
  const page = pageOf(found, cursor, size, (row) => row.id);
  const ids = page.rows.map((row) => row.id);
  const closings = await latestOf(db, ids, "closed");
  const disputes = await latestOf(db, ids, "reopened");
  const files = await db.file.findMany({
    where: { eventId: { in: [...disputes.values()].map((event) => event.id) }, hiddenAt: null },
    select: { id: true, mime: true, width: true, height: true, eventId: true },
  });
  const rows = page.rows.map((row) => {
    const dispute = disputes.get(row.id);
    return {
      ...{ id: row.id, reference: row.reference, place: row.place, reopenings: row.reopenings },
      headline: headlineOf(row),
      state: stateOf(row),
      disputedAt: row.disputedAt ?? row.updatedAt,
      closing: said(closings.get(row.id), (facts) => facts.reason),
      dispute: said(dispute, (facts) => facts.dispute),
      files: files.filter(({ eventId }) => eventId === dispute?.id),
    };
  });
  return { ...page, rows };
}

/** The latest event of a kind of each case. */
async function latestOf(db: Db, caseIds: string[], kind: string): Promise<Map<string, CaseEvent>> {
  const events = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, kind },
    orderBy: [{ caseId: "asc" }, { at: "desc" }],
    distinct: ["caseId"],
  });
  return new Map(events.map((event) => [event.caseId, event]));
}

function said<Reason>(
  event: CaseEvent | undefined,
  reasonOf: (facts: ReturnType<typeof eventFactsSchema.parse>) => Reason | undefined,
): { reason: Reason | null; words: string | null; at: Date } | null {
  if (!event) return null;
  const reason = reasonOf(eventFactsSchema.parse(event.facts)) ?? null;
  return { reason, words: event.body, at: event.at };
}
