import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";

/** Writes into the log that an officer takes a list of cases away: by which filters, not their words. */
export async function noteExport(
  db: Db,
  { step, keys, rows }: { step: "begun" | "done"; keys: string; rows?: number },
): Promise<void> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") throw new Error("Only an officer takes a list of cases away");
  await record(db, {
    action: `cases.export-${step}`,
    subject: "council",
    subjectId: scope.councilId,
    councilId: scope.councilId,
    facts: { filters: keys, ...(rows !== undefined && { rows }) },
  });
}
