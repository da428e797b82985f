import type { Db } from "@/lib/platform";

/** Takes the letters about a case out of the outbox, to whomever they went. For the system. */
export async function eraseLettersOfCase(db: Db, caseId: string): Promise<void> {
  await db.letter.deleteMany({ where: { caseId } });
}

/** Takes the letters about an account out of the outbox, and those that went to its address before. */
export async function eraseLettersOfAccount(
  db: Db,
  { residentId, email }: { residentId: string; email: string | null },
): Promise<void> {
  await db.letter.deleteMany({ where: { residentId } });
  if (email) await db.letter.deleteMany({ where: { recipient: email, caseId: null } });
}
