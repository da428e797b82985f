import type { Db } from "@/lib/platform";
import { type Changed, changeCase, type Refusal } from "../change";
import type { StaffChange } from "./staff-change";

/** What of a report anybody may read beside its category, position, state and dates. */
export interface Published {
  words: string | null;
  place: string | null;
  /** Photos of the case. */
  fileIds: string[];
}

/**
 * `private`: there is no public report of it, its service is private or it has no position.
 */
type NotPublished = "private" | "unknown-photo";

/** Shows words and photos with the public report, in place of those shown before. */
export async function publishReport(
  db: Db,
  { words, place, fileIds, ...change }: StaffChange & Published,
  now = new Date(),
): Promise<Changed | Refusal<NotPublished>> {
  const result = await changeCase<NotPublished>(db, "publish", change, now, async (subject) => {
    // Of the report's own: what came with a message was for the council alone.
    const found = await db.file.count({
      where: { caseId: subject.id, eventId: null, id: { in: fileIds } },
    });
    if (found !== new Set(fileIds).size) return { ok: false, reason: "unknown-photo" };
    const shown = await show(db, subject, { words, place, fileIds }, now);
    if (!shown) return { ok: false, reason: "private" };
    return { kind: "published", audience: "officers", facts: { photos: fileIds.length } };
  });
  return result.ok ? { ok: true } : result;
}

/** Takes words and photos back. Category, position, state and dates stay public. */
export async function hideReport(
  db: Db,
  change: StaffChange,
  now = new Date(),
): Promise<Changed | Refusal<NotPublished>> {
  const result = await changeCase<NotPublished>(db, "hide", change, now, async (subject) => {
    const shown = await show(db, subject, { words: null, place: null, fileIds: [] }, now);
    return shown ? { kind: "hidden", audience: "officers" } : { ok: false, reason: "private" };
  });
  return result.ok ? { ok: true } : result;
}

/** Gives whether there is a public report to show it with. */
async function show(
  db: Db,
  { id: caseId, councilId }: { id: string; councilId: string },
  { words, place, fileIds }: Published,
  now: Date,
): Promise<boolean> {
  const { count } = await db.publicReport.updateMany({
    where: { caseId },
    data: { words, place, updatedAt: now },
  });
  if (count === 0) return false;
  await db.publicPhoto.deleteMany({ where: { caseId } });
  await db.publicPhoto.createMany({
    data: [...new Set(fileIds)].map((fileId) => ({ fileId, caseId, councilId })),
  });
  return true;
}
