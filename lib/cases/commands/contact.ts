import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";

type Settled = { ok: true } | { ok: false; reason: "forbidden" };

/** The owner of an address says that it is theirs, and that letters may come. Again, where they had stopped them. */
export async function confirmContact(db: Db, now = new Date()): Promise<Settled> {
  return settle(db, "confirmed", { confirmedAt: now, stoppedAt: null }, now);
}

/** The owner of an address wants no more letters about this report. */
export async function stopLetters(db: Db, now = new Date()): Promise<Settled> {
  return settle(db, "stopped", { stoppedAt: now }, now);
}

async function settle(
  db: Db,
  verb: string,
  data: { confirmedAt?: Date; stoppedAt: Date | null },
  now: Date,
): Promise<Settled> {
  const scope = scopeOf(db);
  const id = scope.kind === "holder" && "contactId" in scope ? scope.contactId : null;
  if (!id) return { ok: false, reason: "forbidden" };
  const { caseId, councilId } = await db.caseContact.update({ where: { id }, data });
  const action = `contact.${verb}`;
  await record(db, { action, subject: "case", subjectId: caseId, councilId }, now);
  return { ok: true };
}
