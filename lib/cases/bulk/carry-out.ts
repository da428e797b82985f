import { z } from "zod";
import { type Db, defineJob, enqueue, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Case } from "@/prisma/generated/client";
import { assignCase } from "../commands/assign";
import { closeCase } from "../commands/close";
import { mergeCases } from "../commands/merge";
import type { BulkFacts } from "../schema";
import {
  batchSize,
  beforeOf,
  type Ended,
  factsOf,
  letterWait,
  lockBatch,
  lockBulk,
  noteEnds,
} from "./bulk-change";
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
  const facts = factsOf(bulk);
  const size = batchSize(facts);
  const found = await db.bulkItem.findMany({
    where: { bulkId, state: "waiting" },
    orderBy: { caseId: "asc" },
    take: size,
  });
  const items = found.map(({ caseId, revision }) => ({ caseId, revision: revision ?? 0 }));
  const before = await lockBatch(db, facts, items);
  const reasons = await changeAll(db, facts, items, before, now);
  const ends = await endsOf(db, items, reasons, before);
  await noteEnds(db, bulkId, ends);
  const done = ends.filter(({ state }) => state === "done").length;
  const isLast = items.length < size;
  await db.bulkChange.update({
    where: { id: bulkId },
    data: {
      done: { increment: done },
      refused: { increment: items.length - done },
      doneAt: isLast ? now : null,
    },
  });
  if (!isLast) await enqueue(db, bulkJob, { bulkId });
}

type Item = { caseId: string; revision: number };

/** Why each of those that were not changed was not. */
async function changeAll(
  db: Db,
  facts: BulkFacts,
  items: Item[],
  before: Map<string, Case>,
  now: Date,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  if (facts.kind === "merge") {
    const caseIds = items.map(({ caseId }) => caseId);
    const result = await mergeCases(db, { leadId: facts.leadId, caseIds }, now);
    if (!result.ok) return new Map(caseIds.map((id) => [id, "no-lead"]));
    return new Map(result.refused.map(({ caseId, reason }) => [caseId, reason]));
  }
  for (const item of items) {
    const result = before.has(item.caseId) ? await change(db, facts, item, now) : missing;
    if (!result.ok) reasons.set(item.caseId, result.reason);
  }
  return reasons;
}

const missing = { ok: false, reason: "not-found" } as const;

function change(db: Db, facts: Exclude<BulkFacts, { kind: "merge" }>, target: Item, now: Date) {
  if (facts.kind === "assign") return assignCase(db, { ...target, to: facts.to }, now);
  const tellAt = new Date(now.getTime() + letterWait);
  return closeCase(db, { ...target, reason: facts.reason, words: facts.words, tellAt }, now);
}

/** How each ended: of those that are done what they were, and the revision they were left at. */
async function endsOf(
  db: Db,
  items: Item[],
  reasons: Map<string, string>,
  before: Map<string, Case>,
): Promise<Ended[]> {
  const done = items.flatMap(({ caseId }) => (reasons.has(caseId) ? [] : [caseId]));
  const after = await db.case.findMany({
    where: { id: { in: done } },
    select: { id: true, revision: true },
    take: done.length,
  });
  const revisions = new Map(after.map(({ id, revision }) => [id, revision]));
  return items.map(({ caseId }) => {
    const was = before.get(caseId);
    const reason = reasons.get(caseId) ?? null;
    if (reason || !was) return { caseId, state: "refused", reason: reason ?? "not-found" };
    const revision = revisions.get(caseId);
    return { caseId, state: "done", reason, revision, before: beforeOf(was) };
  });
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
