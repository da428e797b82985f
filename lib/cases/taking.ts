import { record } from "@/lib/audit";
import type { Council } from "@/lib/councils";
import type { Taking } from "@/lib/forms";
import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { snapshotOf } from "./snapshot";

/**
 * Lets the council whose officer took a case for a caller look it up, where another one got it: as it
 * was in that moment, and in its own log. In the scope of the draft that the case came from.
 */
export async function noteTaking(
  db: Db,
  made: Case,
  { channel, staffId, council, to }: Taking & { council: Council; to: Council },
  now: Date,
): Promise<void> {
  if (council.id === to.id) return;
  const left = JSON.stringify({ ...(await snapshotOf(db, made, to)), taken: channel });
  await db.$executeRaw`SELECT app.note_taking(${made.id}::uuid, ${left}::jsonb)`;
  const entry = { action: "case.sent_on", subject: "case", subjectId: made.id };
  await record(db, { ...entry, councilId: council.id, facts: { channel, staffId } }, now);
}
