import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";
import { type CaseEvent, changesSince } from "../history";
import { worksOn } from "../policy";
import type { StaffChange } from "./staff-change";

type MarkedRead =
  | { ok: true }
  | { ok: false; reason: "not-found" | "forbidden" }
  /** The resident wrote again meanwhile. */
  | { ok: false; reason: "changed"; revision: number; changes: CaseEvent[] };

/**
 * An officer has read what the resident wrote, and need not answer: it waits no more. Refused where
 * the resident wrote once more since the page was shown.
 */
export async function markMessagesRead(
  db: Db,
  { caseId, revision }: StaffChange,
  now = new Date(),
): Promise<MarkedRead> {
  await db.$queryRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`;
  const subject = await db.case.findUnique({ where: { id: caseId } });
  if (!subject) return { ok: false, reason: "not-found" };
  const { councilId } = subject;
  if (!worksOn(scopeOf(db), councilId)) return { ok: false, reason: "forbidden" };
  if (!subject.unreadSince) return { ok: true };
  const since = await changesSince(db, caseId, revision);
  const unseen = since.filter(({ by }) => by === "resident");
  if (unseen.length > 0) {
    return { ok: false, reason: "changed", revision: subject.revision, changes: unseen };
  }
  await db.case.update({ where: { id: caseId }, data: { unreadSince: null } });
  const entry = { action: "case.read", subject: "case", subjectId: caseId, councilId };
  await record(db, entry, now);
  return { ok: true };
}
