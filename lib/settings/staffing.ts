import { reassignOpenCases } from "@/lib/cases";
import { administrator } from "@/lib/councils";
import { changeRole, endRole, type RoleChanged, type RoleState, roleSetting } from "@/lib/identity";
import type { Db } from "@/lib/platform";

/** Changes what somebody does at the asker's own council. Cases that they see no more are nobody's. */
export async function changeStaff(
  db: Db,
  change: RoleState & { staffId: string },
  now = new Date(),
): Promise<RoleChanged> {
  const changed = await changeRole(db, change, now);
  if (changed.ok) await releaseUnseen(db, change.staffId, now);
  return changed;
}

/** Ends somebody's work at the asker's own council. Their open cases wait for a colleague. */
export async function dismissStaff(
  db: Db,
  person: { staffId: string },
  now = new Date(),
): Promise<RoleChanged> {
  const ended = await endRole(db, person, now);
  if (ended.ok) await releaseUnseen(db, person.staffId, now);
  return ended;
}

/** Takes from somebody the open cases that they do not see: all where they left, else by service. */
export async function releaseUnseen(db: Db, staffId: string, now: Date): Promise<void> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return;
  const held = await roleSetting.read(db, councilId, staffId);
  if (held && held.services.length === 0) return;
  const from = { staffId, butOfServices: held?.services ?? [] };
  await reassignOpenCases(db, from, { teamId: null, name: "nobody" }, now);
}
