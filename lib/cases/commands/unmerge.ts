import { type Db, scopeOf } from "@/lib/platform";
import { lockWithLeads, momentOfAll, mostParts } from "../parts";
import { mayDo } from "../policy";
import { isTimeFor } from "../standing";
import { stateOf } from "../state";
import { canDo } from "../status";
import { takeOut } from "../take-out";

export type Unmerged =
  /** Those that were closed, or are part of nothing, stay as they are and are not among them. */
  { ok: true; unmerged: string[] } | { ok: false; reason: "too-many" };

/**
 * Takes cases of the asker's council out of what they are part of: each is back in the queue with
 * the team, officer, state and clock that it has. What its reporter was told meanwhile stays told.
 */
export async function unmergeCases(
  db: Db,
  { caseIds }: { caseIds: string[] },
  now = new Date(),
): Promise<Unmerged> {
  const ids = [...new Set(caseIds)];
  if (ids.length > mostParts) return { ok: false, reason: "too-many" };
  const locked = await lockWithLeads(db, ids);
  const parts = locked.parts.filter(
    (row) =>
      mayDo(scopeOf(db), row, "unmerge") &&
      isTimeFor(row, "unmerge") &&
      canDo(stateOf(row), "unmerge"),
  );
  if (parts.length > 0) await takeOut(db, { ...locked, parts }, momentOfAll(parts, now));
  return { ok: true, unmerged: parts.map(({ id }) => id) };
}
