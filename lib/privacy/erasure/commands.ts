import { record } from "@/lib/audit";
import { sendLetter } from "@/lib/notifications";
import { type Db, enqueue, londonDay, newId } from "@/lib/platform";
import { askerOf } from "../asker";
import { otherSpans } from "../schema";
import { eraseJobKind } from "./kind";

const day = 24 * 60 * 60_000;

/** When a wish that is said now is carried out: until then it can be taken back. */
export function dueFrom(now: Date): Date {
  return new Date(now.getTime() + otherSpans.erasure.count * day);
}

/**
 * A resident wishes to have their account and all that councils hold of them erased. Nothing goes for
 * 7 days; a letter says so. Pressed twice, it counts from the first time.
 */
export async function askErasure(db: Db, now = new Date()): Promise<{ ok: true }> {
  const residentId = askerOf(db);
  const id = newId(now);
  const dueAt = dueFrom(now);
  const { count } = await db.erasure.createMany({
    data: { id, residentId, requestedAt: now, dueAt },
    skipDuplicates: true,
  });
  if (count === 0) return { ok: true };
  await note(db, "erasure.asked", id, now);
  await enqueue(db, eraseJobKind, { erasureId: id }, { at: dueAt });
  const { email } = await db.resident.findUniqueOrThrow({ where: { id: residentId } });
  if (email) {
    const fields = {
      on: londonDay(dueAt),
      keepPath: "/account/data/erase",
      passwordPath: "/account/forgotten-password",
    };
    const order = { template: "account-erasure-asked" as const, fields };
    await sendLetter(db, { ...order, to: email, residentId, councilId: null, caseId: null }, now);
  }
  return { ok: true };
}

/** They would rather keep it. "too-late" from the moment on that it is due: it may be half done. */
export async function takeBackErasure(
  db: Db,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "too-late" }> {
  const residentId = askerOf(db);
  const open = await db.erasure.findFirst({
    where: { residentId, cancelledAt: null, doneAt: null },
  });
  if (!open) return { ok: true };
  const { count } = await db.erasure.updateMany({
    where: { id: open.id, cancelledAt: null, doneAt: null, dueAt: { gt: now } },
    data: { cancelledAt: now },
  });
  if (count === 0) return { ok: false, reason: "too-late" };
  await note(db, "erasure.taken_back", open.id, now);
  return { ok: true };
}

/** When the wish of the resident who asks is carried out; null where they have none. */
export async function erasureDue(db: Db): Promise<Date | null> {
  const open = await db.erasure.findFirst({
    where: { residentId: askerOf(db), cancelledAt: null, doneAt: null },
  });
  return open?.dueAt ?? null;
}

function note(db: Db, action: string, subjectId: string, now: Date): Promise<void> {
  return record(db, { action, subject: "erasure", subjectId, councilId: null }, now);
}
