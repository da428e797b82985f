import type { Db } from "@/lib/platform";
import { type EventKind, eventFactsSchema } from "./schema";

/**
 * Whether the last thing that a case's reporter did on it was this, in these very words: a button
 * pressed twice, or a page sent again after a slow answer. It is done, not refused.
 */
export async function saidAlready(
  db: Db,
  caseId: string | null,
  kind: EventKind,
  words: string,
  since?: Date,
): Promise<boolean> {
  if (!caseId) return false;
  const latest = await db.caseEvent.findMany({
    where: { caseId, by: "resident" },
    orderBy: { id: "desc" },
    take: 5,
    select: { kind: true, body: true, at: true, facts: true },
  });
  // Ids of one millisecond are in no order; revisions are.
  const [last] = latest.sort((a, b) => revisionOf(b.facts) - revisionOf(a.facts));
  return last?.kind === kind && last.body === words && (!since || last.at >= since);
}

function revisionOf(facts: unknown): number {
  return eventFactsSchema.parse(facts).revision;
}
