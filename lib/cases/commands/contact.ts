import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";
import type { CaseContact } from "@/prisma/generated/client";

type Settled = { ok: true } | { ok: false; reason: "forbidden" };

/**
 * The owner of an address says that it is theirs, and that letters may come. Again, where they had
 * stopped them; pressed twice, it counts from the first time.
 */
export async function confirmContact(db: Db, now = new Date()): Promise<Settled> {
  return settle(db, "confirmed", now, (contact) =>
    contact.confirmedAt && !contact.stoppedAt ? null : { confirmedAt: now, stoppedAt: null },
  );
}

/** The owner of an address wants no more letters about this report. */
export async function stopLetters(db: Db, now = new Date()): Promise<Settled> {
  return settle(db, "stopped", now, (contact) => (contact.stoppedAt ? null : { stoppedAt: now }));
}

async function settle(
  db: Db,
  verb: string,
  now: Date,
  /** Null where it is so already. */
  change: (contact: CaseContact) => { confirmedAt?: Date; stoppedAt: Date | null } | null,
): Promise<Settled> {
  const scope = scopeOf(db);
  const id = scope.kind === "holder" && "contactId" in scope ? scope.contactId : null;
  if (!id) return { ok: false, reason: "forbidden" };
  await db.$queryRaw`SELECT FROM case_contacts WHERE id = ${id}::uuid FOR UPDATE`;
  const contact = await db.caseContact.findUniqueOrThrow({ where: { id } });
  const data = change(contact);
  if (!data) return { ok: true };
  await db.caseContact.update({ where: { id }, data });
  const { caseId, councilId } = contact;
  const action = `contact.${verb}`;
  await record(db, { action, subject: "case", subjectId: caseId, councilId }, now);
  return { ok: true };
}
