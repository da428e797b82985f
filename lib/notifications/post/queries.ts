import { type Day, type Db, dateToDay, dayToDate } from "@/lib/platform";
import { senderOf } from "../sender";
import { templateOf } from "../templates";
import type { PaperLetter } from "./paper";

/** A day's letters on paper. */
export interface PostBatch {
  id: string;
  day: Day;
  letters: number;
  postedAt: Date | null;
}

export const batchesPageSize = 30;

/** A council's batches before a day (all, without one), the newest first, and whether there are older. */
export async function postBatches(
  db: Db,
  { councilId, before }: { councilId: string; before?: Day | undefined },
): Promise<{ batches: PostBatch[]; hasOlder: boolean }> {
  const rows = await db.postBatch.findMany({
    where: { councilId, day: before ? { lt: dayToDate(before) } : undefined },
    orderBy: { day: "desc" },
    take: batchesPageSize + 1,
  });
  const batches = rows.slice(0, batchesPageSize).map(({ id, day, letters, postedAt }) => ({
    ...{ id, letters, postedAt },
    day: dateToDay(day),
  }));
  return { batches, hasOlder: rows.length > batchesPageSize };
}

/** How many letters wait for a council's next batch. */
export function waitingForPost(db: Db, councilId: string): Promise<number> {
  return db.letter.count({
    where: { councilId, channel: "post", state: "waiting", batchId: null },
  });
}

/** What is printed of a batch, in the order it was written; null where the asker has no such batch. */
export async function lettersOfBatch(
  db: Db,
  batchId: string,
): Promise<{ day: Day; letters: PaperLetter[] } | null> {
  const batch = await db.postBatch.findUnique({ where: { id: batchId } });
  if (!batch) return null;
  const sender = await senderOf(db, batch.councilId);
  const rows = await db.letter.findMany({
    where: { batchId },
    orderBy: { id: "asc" },
    take: 2000,
  });
  const letters = rows.flatMap(({ template, fields, addressLines, createdAt, state }) => {
    const known = templateOf(template);
    // What carried a secret is forgotten once it is in the post.
    if (!known || (known.secret && state === "sent")) return [];
    const { subject, body } = known.compose(fields, sender);
    return [{ sender, lines: addressLines, writtenAt: createdAt, subject, blocks: body }];
  });
  return { day: dateToDay(batch.day), letters };
}
