import { eraseFilesOfCase } from "@/lib/files";
import { type Answers, eraseDraft } from "@/lib/forms";
import { eraseLettersOfCase } from "@/lib/notifications";
import { type Db, scopeOf } from "@/lib/platform";
import type { Case, Prisma } from "@/prisma/generated/client";
import { recordChange } from "../change";
import { answeredAs } from "../history";
import { impersonalAnswers } from "../impersonal";
import { eventFactsSchema, leftSchema } from "../schema";
import { momentIn } from "../standing";
import { writeEvent } from "../write-event";

/** What decides whether the time of a case's personal data is over. */
export type ToErase = Pick<Case, "service" | "closedAt" | "erasureWishedAt">;

/**
 * Takes out of a closed case whatever says something about a person: its reporter and those who
 * follow it, words, place, photos and files, letters, and what councils kept that had it before. What
 * it was about, when and how it ended stays, as a number in the statistics. Whether it is due is asked
 * again under the lock. Gives whether it was erased: an open case never is, and none is twice. For the
 * system.
 */
export async function eraseCase(
  db: Db,
  { caseId, isDue }: { caseId: string; isDue: (subject: ToErase) => boolean },
  now = new Date(),
): Promise<boolean> {
  if (scopeOf(db).kind !== "system") throw new Error("Only the system erases a case");
  await db.$queryRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`;
  const before = await db.case.findUnique({ where: { id: caseId } });
  if (!before || before.erasedAt || before.state !== "closed" || !isDue(before)) return false;
  const at = momentIn(before, now);
  const answered = await serviceAnswered(db, before);
  const after = await db.case.update({
    where: { id: caseId },
    data: await blanked(db, before, answered, at),
  });
  await db.caseContact.deleteMany({ where: { caseId } });
  await db.caseEvent.updateMany({ where: { caseId, body: { not: null } }, data: { body: null } });
  await blankStays(db, caseId, answered);
  await db.publicReport.updateMany({
    where: { caseId },
    data: { words: null, place: null, updatedAt: at },
  });
  await forgetBulkWords(db, caseId);
  await eraseFilesOfCase(db, caseId);
  await eraseLettersOfCase(db, caseId);
  if (before.draftId) await eraseDraft(db, before.draftId);
  await writeEvent(db, after, { kind: "erased", audience: "officers" }, at);
  await recordChange(db, "erased", before, after, now);
  return true;
}

/** The case as it is left. Where it was stays only where it was public: a private one may be at a home. */
async function blanked(
  db: Db,
  before: Case,
  answered: string,
  at: Date,
): Promise<Prisma.CaseUncheckedUpdateInput> {
  const isPublic = (await db.publicReport.count({ where: { caseId: before.id } })) > 0;
  return {
    answers: impersonalAnswers(answered, before.answers as Answers),
    ...{ place: null, postcode: null, residentId: null, draftId: null },
    ...(isPublic ? {} : { lat: null, long: null }),
    ...{ unreadSince: null, residentReadAt: null, disputedAt: null },
    ...{ erasedAt: at, updatedAt: at, revision: before.revision + 1 },
  };
}

/** The service whose questions were answered: its first category. */
async function serviceAnswered(db: Db, { id: caseId, service }: Case): Promise<string> {
  const moved = await db.caseEvent.findMany({
    where: { caseId, kind: { in: ["recategorised", "handed_over"] } },
    orderBy: { id: "asc" },
    select: { facts: true },
    take: 100,
  });
  const history = moved.map(({ facts }) => ({ facts: eventFactsSchema.parse(facts) }));
  return answeredAs(history, service);
}

/** What councils kept that handed it over: the same goes there. */
async function blankStays(db: Db, caseId: string, answered: string): Promise<void> {
  const stays = await db.caseCouncil.findMany({
    where: { caseId, until: { not: null } },
    select: { id: true, left: true },
    take: 100,
  });
  for (const { id, left } of stays) {
    if (left === null) continue;
    const kept = leftSchema.parse(left);
    const blank = {
      ...kept,
      answers: impersonalAnswers(answered, kept.answers as Answers),
      ...{ place: null, postcode: null, lat: null, long: null },
    };
    await db.caseCouncil.update({ where: { id }, data: { left: blank } });
  }
}

/** What was written to it and to others at once: a closed change keeps its reason, not its words. */
async function forgetBulkWords(db: Db, caseId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE bulk_changes SET facts = jsonb_set(facts, '{words}', '""')
    WHERE kind = 'close' AND facts ? 'words'
      AND id IN (SELECT bulk_id FROM bulk_items WHERE case_id = ${caseId}::uuid)`;
}
