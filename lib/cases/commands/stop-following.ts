import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";

/** Ends that the asker's council sees what another does to a case it once had. Twice, it counts once. */
export async function stopFollowingCase(
  db: Db,
  { caseId }: { caseId: string },
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "forbidden" }> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const { councilId } = scope;
  const own = { caseId, councilId, until: { not: null } };
  if ((await db.caseCouncil.count({ where: own })) === 0) return { ok: false, reason: "not-found" };
  const { count } = await db.caseCouncil.updateMany({
    where: { ...own, follows: true },
    data: { follows: false },
  });
  if (count > 0) {
    const entry = { action: "case.unfollowed", subject: "case", subjectId: caseId, councilId };
    await record(db, entry, now);
  }
  return { ok: true };
}
