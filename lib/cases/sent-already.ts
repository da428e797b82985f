import type { Db } from "@/lib/platform";

/**
 * The addresses that were written to because of one event. Its letters carry the event's own time,
 * so that a job that runs twice finds what it did the first time.
 */
export async function lettersOfEvent(
  db: Db,
  { caseId, at }: { caseId: string; at: Date },
): Promise<Set<string>> {
  const letters = await db.letter.findMany({
    where: { caseId, createdAt: at },
    select: { recipient: true },
  });
  return new Set(letters.map(({ recipient }) => recipient));
}
