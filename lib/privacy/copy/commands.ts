import { record } from "@/lib/audit";
import { type Db, enqueue, newId } from "@/lib/platform";
import { askerOf } from "../asker";
import { otherSpans } from "../schema";
import { type Copy, copySchema } from "./document";
import { copyJobKind } from "./kind";

const day = 24 * 60 * 60_000;

/** Until when a copy that is made now is kept. */
export function copyExpiry(now: Date): Date {
  return new Date(now.getTime() + otherSpans.exports.count * day);
}

/**
 * The resident who asks wishes to have a copy of all that is held about them: the worker makes it. One
 * at a time: asked for again while it is made, it is made once.
 */
export async function askCopy(db: Db, now = new Date()): Promise<{ ok: true }> {
  const residentId = askerOf(db);
  const id = newId(now);
  const { count } = await db.dataExport.createMany({
    data: { id, residentId, requestedAt: now, expiresAt: copyExpiry(now) },
    skipDuplicates: true,
  });
  if (count === 0) return { ok: true };
  const entry = { subject: "data_export", subjectId: id, councilId: null };
  await record(db, { action: "data_export.asked", ...entry }, now);
  await enqueue(db, copyJobKind, { copyId: id });
  return { ok: true };
}

/** How it stands with the copy that was asked for last. */
export type CopyStanding =
  | { is: "none" }
  | { is: "at-work"; since: Date }
  | { is: "failed" }
  | { is: "ready"; madeAt: Date; until: Date };

/** Of the resident who asks. A copy that is over is as good as none. */
export async function copyStanding(db: Db, now = new Date()): Promise<CopyStanding> {
  const latest = await db.dataExport.findFirst({
    where: { residentId: askerOf(db), expiresAt: { gt: now } },
    orderBy: { id: "desc" },
    select: { requestedAt: true, readyAt: true, failedAt: true, expiresAt: true },
  });
  if (!latest) return { is: "none" };
  const { requestedAt, readyAt, failedAt, expiresAt } = latest;
  if (readyAt) return { is: "ready", madeAt: readyAt, until: expiresAt };
  return failedAt ? { is: "failed" } : { is: "at-work", since: requestedAt };
}

/** The newest copy that is ready; null where there is none, or it is over. Of the resident who asks. */
export async function readyCopy(db: Db, now = new Date()): Promise<Copy | null> {
  const latest = await db.dataExport.findFirst({
    where: { residentId: askerOf(db), expiresAt: { gt: now }, readyAt: { not: null } },
    orderBy: { id: "desc" },
    select: { document: true },
  });
  return latest && copySchema.parse(latest.document);
}
