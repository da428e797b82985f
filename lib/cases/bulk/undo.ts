import { z } from "zod";
import { record } from "@/lib/audit";
import { takeBackLetters } from "@/lib/notifications";
import {
  type Db,
  dayToDate,
  defineJob,
  enqueue,
  idSchema,
  scopeOf,
  withScope,
} from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { BulkItem, Case, Prisma } from "@/prisma/generated/client";
import { changeCase } from "../change";
import { manages } from "../policy";
import { type BulkBefore, type BulkFacts, bulkBeforeSchema } from "../schema";
import type { Effect } from "../write-event";
import {
  batchSize,
  type Ended,
  factsOf,
  lockBatch,
  lockBulk,
  noteEnds,
  undoSpan,
} from "./bulk-change";
import { scopeOfOfficer } from "./officer";
import { takeOutAgain } from "./undo-merge";

export type Undone =
  | { ok: true }
  | { ok: false; reason: "not-found" | "forbidden" | "too-late" | "undone-already" };

/**
 * Takes a bulk change back: what has not been done is not done any more, and the worker puts the
 * rest back where nobody has changed it since. By the officer who began it, or by a manager.
 */
export async function undoBulk(db: Db, bulkId: string, now = new Date()): Promise<Undone> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const seen = await db.bulkChange.findFirst({ where: { id: bulkId, councilId: scope.councilId } });
  if (!seen) return { ok: false, reason: "not-found" };
  if (seen.staffId !== scope.staffId && !manages(scope)) return { ok: false, reason: "forbidden" };
  const bulk = await lockBulk(db, bulkId);
  if (!bulk || bulk.undoneAt) return { ok: false, reason: "undone-already" };
  if (!isUndoable(bulk, now)) return { ok: false, reason: "too-late" };
  await db.bulkChange.update({ where: { id: bulkId }, data: { undoneAt: now } });
  await record(
    db,
    {
      action: "bulk.undone",
      subject: "bulk change",
      subjectId: bulkId,
      councilId: bulk.councilId,
      facts: { kind: bulk.kind, cases: bulk.done },
    },
    now,
  );
  await enqueue(db, undoJob, { bulkId, staffId: scope.staffId });
  return { ok: true };
}

/** Whether it is not over for longer than an undoing may take to be thought of. */
export function isUndoable(
  { doneAt, undoneAt }: { doneAt: Date | null; undoneAt: Date | null },
  now: Date,
): boolean {
  return !undoneAt && (!doneAt || now.getTime() - doneAt.getTime() <= undoSpan);
}

/** Puts back what a bulk change did, in the name of whoever undid it, a batch in a transaction. */
export const undoJob = defineJob({
  name: "bulk-undo",
  payload: z.object({ bulkId: idSchema, staffId: idSchema }),
  tries: 12,
  async run({ bulkId, staffId }) {
    const bulk = await withScope(system, (db) =>
      db.bulkChange.findUnique({ where: { id: bulkId } }),
    );
    if (!bulk?.undoneAt) return;
    const officer = await scopeOfOfficer(bulk.councilId, staffId);
    if (officer) await withScope(officer, (db) => nextBatch(db, bulkId, staffId));
    else await keepTheRest(bulkId, "no-role");
  },
  giveUp: ({ bulkId }) => keepTheRest(bulkId, "went-wrong"),
});

const system = systemScope("undo a change to many cases");

async function nextBatch(db: Db, bulkId: string, staffId: string, now = new Date()) {
  const bulk = await lockBulk(db, bulkId);
  if (!bulk) return;
  await db.bulkItem.updateMany({
    where: { bulkId, state: "waiting" },
    data: { state: "undone", reason: "not-begun" },
  });
  const facts = factsOf(bulk);
  const size = batchSize(facts);
  const items = await db.bulkItem.findMany({
    where: { bulkId, state: "done" },
    orderBy: { caseId: "asc" },
    take: size,
  });
  const locked = await lockBatch(db, facts, items);
  await noteEnds(db, bulkId, await putAllBack(db, facts, items, locked, now));
  if (items.length === size) await enqueue(db, undoJob, { bulkId, staffId });
}

async function putAllBack(
  db: Db,
  facts: BulkFacts,
  items: BulkItem[],
  locked: Map<string, Case>,
  now: Date,
): Promise<Ended[]> {
  if (facts.kind === "merge") return takeOutAgain(db, facts.leadId, items, locked, now);
  const ends: Ended[] = [];
  for (const item of items) ends.push(await putBack(db, facts.kind, item, now));
  return ends;
}

/** Puts one case back, and says how that ended. */
async function putBack(
  db: Db,
  kind: "assign" | "close",
  { caseId, revision, before }: BulkItem,
  now: Date,
): Promise<Ended> {
  const was = bulkBeforeSchema.parse(before);
  const effect = kind === "assign" ? assignedBefore(was) : openedAgain(was);
  const result = await changeCase(db, "undo", { caseId, revision }, now, () => effect);
  if (!result.ok) return { caseId, state: "kept", reason: result.reason };
  const closedAt = result.done.before.closedAt;
  if (kind === "assign" || !closedAt) return { caseId, state: "undone", reason: null };
  const gone = await takeBackLetters(db, { caseId, template: "case-closed", since: closedAt });
  const parts = await db.case.count({
    where: { mergedIntoId: caseId, closedAt: { gte: closedAt } },
  });
  return { caseId, state: "undone", reason: parts > 0 ? "parts" : gone ? "told" : null };
}

function assignedBefore({ teamId, assigneeId }: BulkBefore): Effect {
  return {
    kind: "undone",
    audience: "officers",
    facts: { undone: "assign" },
    data: { teamId, assigneeId },
  };
}

/** The reporter saw it closed in the thread: they see this too. */
function openedAgain({ state, targetOn, pausedAt, unreadSince }: BulkBefore): Effect {
  const data: Prisma.CaseUncheckedUpdateInput = {
    targetOn: dayToDate(targetOn),
    pausedAt: pausedAt ? new Date(pausedAt) : null,
    unreadSince: unreadSince ? new Date(unreadSince) : null,
    closedAt: null,
    closingReason: null,
  };
  return { kind: "undone", audience: "resident", facts: { undone: "close" }, state, data };
}

async function keepTheRest(bulkId: string, reason: string): Promise<void> {
  await withScope(system, (db) =>
    db.bulkItem.updateMany({
      where: { bulkId, state: { in: ["waiting", "done"] } },
      data: { state: "kept", reason },
    }),
  );
}
