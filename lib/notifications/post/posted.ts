import { z } from "zod";
import { record } from "@/lib/audit";
import { type Db, defineJob, enqueue, idSchema, scopeOf, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { secretTemplates } from "../templates";

/** Says that a batch is in the post. Said twice, it counts once. */
export async function markPosted(
  db: Db,
  { batchId }: { batchId: string },
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "forbidden" | "not-found" }> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const { staffId: postedBy, councilId } = scope;
  const { count } = await db.postBatch.updateMany({
    where: { id: batchId, postedAt: null },
    data: { postedAt: now, postedBy },
  });
  if (count === 0) {
    const there = await db.postBatch.count({ where: { id: batchId } });
    return there > 0 ? { ok: true } : { ok: false, reason: "not-found" };
  }
  const entry = { action: "post.posted", subject: "post_batch", subjectId: batchId, councilId };
  await record(db, entry, now);
  await enqueue(db, letPostedJob, { batchId });
  return { ok: true };
}

/** The letters of a batch that is in the post are sent; officers may only say so of the batch. */
export const letPostedJob = defineJob({
  name: "letters-posted",
  payload: z.object({ batchId: idSchema }),
  tries: 12,
  async run({ batchId }) {
    await withScope(systemScope("letters on paper were posted"), async (db) => {
      const batch = await db.postBatch.findUnique({ where: { id: batchId } });
      if (!batch?.postedAt) return;
      const waiting = { batchId, state: "waiting" };
      const sent = { state: "sent", sentAt: batch.postedAt };
      // Of those that carry a secret, nobody prints it again.
      const secret = { ...waiting, template: { in: secretTemplates } };
      await db.letter.updateMany({ where: secret, data: { ...sent, fields: {} } });
      await db.letter.updateMany({ where: waiting, data: sent });
    });
  },
});
