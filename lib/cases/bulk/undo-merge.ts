import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { unmergeCases } from "../commands/unmerge";
import type { Ended } from "./bulk-change";

/**
 * Takes the cases of a merge out again, as far as they are still part of the case that led them then:
 * each is by itself again, as it stands. What went to its reporter meanwhile stays told.
 */
export async function takeOutAgain(
  db: Db,
  leadId: string,
  items: { caseId: string }[],
  locked: Map<string, Case>,
  now: Date,
): Promise<Ended[]> {
  const still = items.filter(({ caseId }) => locked.get(caseId)?.mergedIntoId === leadId);
  const caseIds = still.map(({ caseId }) => caseId);
  const result = await unmergeCases(db, { caseIds }, now);
  const out = new Set(result.ok ? result.unmerged : []);
  return items.map(({ caseId }) =>
    out.has(caseId)
      ? { caseId, state: "undone", reason: null }
      : { caseId, state: "kept", reason: whyKept(locked.get(caseId), leadId) },
  );
}

function whyKept(row: Case | undefined, leadId: string): string {
  if (!row) return "not-found";
  // Closed, as all of the incident was, it stays part of it.
  return row.mergedIntoId === leadId ? "closed" : "taken-out";
}
