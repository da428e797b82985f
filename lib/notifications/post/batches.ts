import { z } from "zod";
import { record } from "@/lib/audit";
import { type Db, dayToDate, defineJob, londonDay, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/**
 * Puts what each council has to post into its batch of the day. A batch that is there already takes
 * nothing more: what comes after it waits for the next day's, so that what was printed is what it says.
 */
export async function makeBatches(db: Db, now: Date): Promise<void> {
  const day = dayToDate(londonDay(now));
  const waiting = await db.letter.groupBy({
    by: ["councilId"],
    where: { channel: "post", state: "waiting", batchId: null, councilId: { not: null } },
    _count: true,
  });
  for (const { councilId } of waiting) {
    if (!councilId) continue;
    const id = newId(now);
    const { count } = await db.postBatch.createMany({
      data: { id, councilId, day, letters: 0, createdAt: now },
      skipDuplicates: true,
    });
    if (count === 0) continue;
    const { count: letters } = await db.letter.updateMany({
      where: { councilId, channel: "post", state: "waiting", batchId: null },
      data: { batchId: id },
    });
    await db.postBatch.update({ where: { id }, data: { letters } });
    const entry = { action: "post.batched", subject: "post_batch", subjectId: id, councilId };
    await record(db, { ...entry, facts: { letters } }, now);
  }
}

/** Once a day, early in the morning: letters are printed and posted in office hours. */
export const makeBatchesJob = defineJob({
  name: "make-post-batches",
  payload: z.object({}),
  tries: 3,
  every: "0 5 * * *",
  async run() {
    await withScope(systemScope("put letters on paper into a batch"), (db) =>
      makeBatches(db, new Date()),
    );
  },
});
