import type { Db } from "@/lib/platform";
import type { BulkChange, Case } from "@/prisma/generated/client";
import { type BulkBefore, type BulkFacts, bulkFactsSchema } from "../schema";
import { stateOf } from "../state";

/** How many cases are changed in one transaction. */
export const batchSize = 25;

/** How long a bulk change can be undone after its end; milliseconds. */
export const undoSpan = 30 * 60_000;

/** How long the letters of a bulk closing wait, so that undoing takes them back; milliseconds. */
export const letterWait = 5 * 60_000;

/** A bulk change, held until the transaction ends: those who carry it out and undo it take turns. */
export async function lockBulk(db: Db, id: string): Promise<BulkChange | null> {
  await db.$queryRaw`SELECT FROM bulk_changes WHERE id = ${id}::uuid FOR UPDATE`;
  return db.bulkChange.findUnique({ where: { id } });
}

/** What was chosen. */
export function factsOf(bulk: { facts: unknown }): BulkFacts {
  return bulkFactsSchema.parse(bulk.facts);
}

/** The cases that the asker may change, held in the order of their ids so that none wait in a ring. */
export async function lockCases(db: Db, ids: string[]): Promise<Map<string, Case>> {
  await db.$queryRaw`SELECT FROM cases WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await db.case.findMany({ where: { id: { in: ids } }, take: ids.length });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What undoing puts back. */
export function beforeOf(row: Case): BulkBefore {
  return {
    state: stateOf(row),
    teamId: row.teamId,
    assigneeId: row.assigneeId,
    targetOn: row.targetOn.toISOString().slice(0, 10),
    pausedAt: row.pausedAt?.toISOString() ?? null,
    unreadSince: row.unreadSince?.toISOString() ?? null,
  };
}
