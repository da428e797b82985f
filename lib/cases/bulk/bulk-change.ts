import type { Db } from "@/lib/platform";
import type { BulkChange, Case } from "@/prisma/generated/client";
import { lockCases } from "../parts";
import { type BulkBefore, type BulkFacts, bulkFactsSchema, bulkLimit } from "../schema";
import { stateOf } from "../state";

/** How many cases are changed in one transaction: one by one, or all by a handful of statements. */
export function batchSize({ kind }: BulkFacts): number {
  return kind === "merge" ? bulkLimit : 25;
}

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

/** The cases of a batch that the asker may change, and the one that leads, held till it is done. */
export async function lockBatch(
  db: Db,
  facts: BulkFacts,
  items: { caseId: string }[],
): Promise<Map<string, Case>> {
  const ids = items.map(({ caseId }) => caseId);
  const rows = await lockCases(db, facts.kind === "merge" ? [facts.leadId, ...ids] : ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How one case of a batch ended. */
export interface Ended {
  caseId: string;
  state: "done" | "refused" | "undone" | "kept";
  reason: string | null;
  /** Where it is done: the revision that it was left at, and what it was before. */
  revision?: number | undefined;
  before?: BulkBefore | undefined;
}

/** Writes down how the cases of a batch ended, in one statement. */
export async function noteEnds(db: Db, bulkId: string, ends: Ended[]): Promise<void> {
  await db.$executeRaw`
    UPDATE bulk_items i SET state = n.state, reason = n.reason,
      revision = COALESCE(n.revision, i.revision), before = COALESCE(n.before, i.before)
    FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb)
      AS n("caseId" uuid, state text, reason text, revision integer, before jsonb)
    WHERE i.bulk_id = ${bulkId}::uuid AND i.case_id = n."caseId"`;
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
