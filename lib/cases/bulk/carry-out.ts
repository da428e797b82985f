import { z } from "zod";
import { type Db, defineJob, enqueue, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Case } from "@/prisma/generated/client";
import { assignCase } from "../commands/assign";
import { closeCase } from "../commands/close";
import type { BulkFacts } from "../schema";
import { batchSize, beforeOf, factsOf, letterWait, lockBulk, lockCases } from "./bulk-change";
import { scopeOfOfficer } from "./officer";

const system = systemScope("change many cases at once");

/**
 * Carries out a bulk change for the officer who began it, a batch in a transaction: a case and its
 * item change together, so that a worker killed midway leaves none half done, and none is done twice.
 */
export const bulkJob = defineJob({
  name: "bulk-change",
  payload: z.object({ bulkId: idSchema }),
  tries: 12,
  async run({ bulkId }) {
    const bulk = await withScope(system, (db) =>
      db.bulkChange.findUnique({ where: { id: bulkId } }),
    );
    if (!bulk || bulk.doneAt || bulk.undoneAt) return;
    const officer = await scopeOfOfficer(bulk.councilId, bulk.staffId);
    if (officer) await withScope(officer, (db) => nextBatch(db, bulkId));
    else await withScope(system, (db) => refuseTheRest(db, bulkId, "no-role"));
  },
  giveUp: ({ bulkId }) => withScope(system, (db) => refuseTheRest(db, bulkId, "went-wrong")),
});

async function nextBatch(db: Db, bulkId: string, now = new Date()): Promise<void> {
  const bulk = await lockBulk(db, bulkId);
  if (!bulk || bulk.doneAt || bulk.undoneAt) return;
  const items = await db.bulkItem.findMany({
    where: { bulkId, state: "waiting" },
    orderBy: { caseId: "asc" },
    take: batchSize,
  });
  const before = await lockCases(
    db,
    items.map(({ caseId }) => caseId),
  );
  const done: string[] = [];
  for (const { caseId, revision } of items) {
    const subject = before.get(caseId);
    const result = subject
      ? await change(db, factsOf(bulk), { caseId, revision: revision ?? 0 }, now)
      : ({ ok: false, reason: "not-found" } as const);
    if (result.ok) done.push(caseId);
    else await refuse(db, bulkId, caseId, result.reason);
  }
  await noteDone(db, bulkId, done, before);
  const isLast = items.length < batchSize;
  await db.bulkChange.update({
    where: { id: bulkId },
    data: {
      done: { increment: done.length },
      refused: { increment: items.length - done.length },
      doneAt: isLast ? now : null,
    },
  });
  if (!isLast) await enqueue(db, bulkJob, { bulkId });
}

function change(db: Db, facts: BulkFacts, target: { caseId: string; revision: number }, now: Date) {
  if (facts.kind === "assign") return assignCase(db, { ...target, to: facts.to }, now);
  const tellAt = new Date(now.getTime() + letterWait);
  return closeCase(db, { ...target, reason: facts.reason, words: facts.words, tellAt }, now);
}

async function refuse(db: Db, bulkId: string, caseId: string, reason: string): Promise<void> {
  await db.bulkItem.update({
    where: { bulkId_caseId: { bulkId, caseId } },
    data: { state: "refused", reason },
  });
}

/** Writes down of each case what it was, and the revision that it has been left at. */
async function noteDone(db: Db, bulkId: string, ids: string[], before: Map<string, Case>) {
  const after = await db.case.findMany({
    where: { id: { in: ids } },
    select: { id: true, revision: true },
    take: batchSize,
  });
  for (const { id, revision } of after) {
    const was = before.get(id);
    await db.bulkItem.update({
      where: { bulkId_caseId: { bulkId, caseId: id } },
      data: { state: "done", revision, before: was && beforeOf(was) },
    });
  }
}

/** Ends a bulk change that cannot go on. */
async function refuseTheRest(db: Db, bulkId: string, reason: string): Promise<void> {
  const bulk = await lockBulk(db, bulkId);
  if (!bulk || bulk.doneAt || bulk.undoneAt) return;
  const { count } = await db.bulkItem.updateMany({
    where: { bulkId, state: "waiting" },
    data: { state: "refused", reason },
  });
  await db.bulkChange.update({
    where: { id: bulkId },
    data: { refused: { increment: count }, doneAt: new Date() },
  });
}
