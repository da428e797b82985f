import { actorIn, type Db, newId, scopeOf } from "@/lib/platform";

export interface Entry {
  /** What was done, as `noun.verb`: "case.closed". */
  action: string;
  /** The noun's table, in the singular: "case". */
  subject: string;
  subjectId: string | null;
  councilId: string | null;
  /** Which fields changed. Values only of fields that say nothing about a person. */
  facts?: Record<string, string | number | boolean | null>;
}

/**
 * Adds to the log who did what, in the transaction that does it. Who asks comes from the
 * transaction itself; the database refuses a row that speaks for somebody else.
 */
export async function record(db: Db, entry: Entry, at = new Date()): Promise<void> {
  await recordAll(db, [entry], at);
}

/** The same of several things that were done as one. */
export async function recordAll(db: Db, entries: Entry[], at = new Date()): Promise<void> {
  const scope = scopeOf(db);
  // createMany, because the writer may not read the log: INSERT … RETURNING would be refused.
  await db.auditEntry.createMany({
    data: entries.map((entry) => ({
      id: newId(),
      at,
      scope: scope.kind,
      actorId: actorIn(scope),
      action: entry.action,
      subject: entry.subject,
      subjectId: entry.subjectId,
      councilId: entry.councilId,
      facts: entry.facts ?? {},
    })),
  });
}
