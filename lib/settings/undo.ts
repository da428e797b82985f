import {
  administrator,
  isSame,
  lastChangeOf,
  type SettingChange,
  type SettingState,
  settingChange,
  takeTurn,
} from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { kindOf } from "./kinds";
import { releaseUnseen } from "./staffing";

export type Undone =
  /** The change that took it back, which can be undone in its turn. */
  | { ok: true; changeId: string | null }
  | { ok: false; reason: "forbidden" | "not-found" | "undone-already" }
  /** It is not as this change left it: who changed it since, where that is known. */
  | { ok: false; reason: "changed-since"; last: SettingChange | null }
  /** What it was cannot be any more, in the word of its kind: "name-taken". */
  | { ok: false; reason: "impossible"; why: string };

/**
 * Puts a setting of the asker's own council back to what it was before a change, where it still is
 * what that change made it. Undoing is a change like any other, and can be undone.
 */
export async function undoSetting(
  db: Db,
  { id }: { id: string },
  now = new Date(),
): Promise<Undone> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const change = await settingChange(db, councilId, id);
  const kind = change && kindOf(change.kind);
  if (!change || !kind) return { ok: false, reason: "not-found" };
  if (change.undoneAt) return { ok: false, reason: "undone-already" };
  if (!stillAs(change.after, await kind.read(db, councilId, change.key))) {
    const last = await lastChangeOf(db, councilId, change);
    return { ok: false, reason: "changed-since", last: last?.id === id ? null : last };
  }
  const back = await kind.putBack(db, change, now);
  if (!back.ok) {
    return back.reason === "forbidden"
      ? { ok: false, reason: "forbidden" }
      : { ok: false, reason: "impossible", why: back.reason };
  }
  await db.settingChange.updateMany({ where: { id, councilId }, data: { undoneAt: now } });
  if (change.kind === "role") await releaseUnseen(db, change.key, now);
  if (!change.after) await undoWhatWentWithIt(db, councilId, change, now);
  return back;
}

/**
 * What went together comes back together, where nobody has changed it since: the services that a team
 * gave away as it closed, and what somebody who left did with the council's money.
 */
async function undoWhatWentWithIt(
  db: Db,
  councilId: string,
  { kind, key, at }: SettingChange,
  now: Date,
): Promise<void> {
  const went = {
    team: { kind: "service", before: { path: ["teamId"], equals: key } },
    role: { kind: "finance-role", key },
  }[kind];
  if (!went) return;
  const changes = await db.settingChange.findMany({ where: { councilId, at, ...went } });
  // As many as there are standard services: few.
  for (const { id } of changes) await undoSetting(db, { id }, now);
}

/** Whether what a change made of a setting is what it says now; other fields may say what they like. */
function stillAs(after: SettingState | null, current: SettingState | null): boolean {
  if (!after || !current) return after === current;
  const told = Object.keys(after).map((field) => [field, current[field] ?? null]);
  return isSame(after, Object.fromEntries(told));
}
