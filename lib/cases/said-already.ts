import { type Db, scopeOf } from "@/lib/platform";
import type { EventKind } from "./schema";

/**
 * Whether the last thing the reporter who asks did on their case was this, in these very words: a
 * button pressed twice, or a page sent again after a slow answer. It is done, not refused.
 */
export async function saidAlready(db: Db, kind: EventKind, words: string): Promise<boolean> {
  const scope = scopeOf(db);
  if (scope.kind !== "holder" || !("caseId" in scope) || !scope.caseId) return false;
  const last = await db.caseEvent.findFirst({
    where: { caseId: scope.caseId, by: "resident" },
    orderBy: { id: "desc" },
    select: { kind: true, body: true },
  });
  return last?.kind === kind && last.body === words;
}
