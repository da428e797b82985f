import { record } from "@/lib/audit";
import { type Db, enqueue, scopeOf } from "@/lib/platform";
import type { CaseContact } from "@/prisma/generated/client";
import { joinContactJob } from "../join-contact";
import { type Own, ownContactId } from "../own";

type Settled = { ok: true } | { ok: false; reason: "forbidden" };

/**
 * The owner of an address says that it is theirs, and that letters may come. Again, where they had
 * stopped them; pressed twice, it counts from the first time.
 */
export async function confirmContact(db: Db, now = new Date()): Promise<Settled> {
  return settle(db, "confirmed", {}, now, (contact) =>
    contact.confirmedAt && !contact.stoppedAt ? null : { confirmedAt: now, stoppedAt: null },
  );
}

/** The owner of an address wants no more letters about this report. */
export async function stopLetters(db: Db, own: Own = {}, now = new Date()): Promise<Settled> {
  return settle(db, "stopped", own, now, ({ stoppedAt }) =>
    stoppedAt ? null : { stoppedAt: now },
  );
}

/**
 * They want them again. From an account, and to its own address: whoever holds a letter's link
 * confirms again, and nobody sends letters to somebody else who stopped them.
 */
export async function resumeLetters(db: Db, own: Own, now = new Date()): Promise<Settled> {
  const scope = scopeOf(db);
  if (scope.kind !== "resident") return { ok: false, reason: "forbidden" };
  const { email } = await db.resident.findUniqueOrThrow({ where: { id: scope.residentId } });
  return settle(db, "resumed", own, now, (contact) =>
    contact.email === email && contact.confirmedAt && contact.stoppedAt
      ? { stoppedAt: null }
      : null,
  );
}

async function settle(
  db: Db,
  verb: string,
  own: Own,
  now: Date,
  /** Null where it is so already. */
  change: (contact: CaseContact) => { confirmedAt?: Date; stoppedAt: Date | null } | null,
): Promise<Settled> {
  const id = await ownContactId(db, own);
  if (!id) return { ok: false, reason: "forbidden" };
  await db.$queryRaw`SELECT FROM case_contacts WHERE id = ${id}::uuid FOR UPDATE`;
  const contact = await db.caseContact.findUniqueOrThrow({ where: { id } });
  const data = change(contact);
  if (!data) return { ok: true };
  await db.caseContact.update({ where: { id }, data });
  const { caseId, councilId } = contact;
  const action = `contact.${verb}`;
  await record(db, { action, subject: "case", subjectId: caseId, councilId }, now);
  if (data.confirmedAt) await enqueue(db, joinContactJob, { contactId: id });
  return { ok: true };
}
