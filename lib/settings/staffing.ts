import { type Assignee, reassignOpenCases, servicesHeldBy } from "@/lib/cases";
import { administrator, type SettingChanged, takeTurn, teamSetting } from "@/lib/councils";
import {
  changeRole,
  endFinanceRole,
  endRole,
  type FinanceRoleRefusal,
  financeRoleSetting,
  type RoleRefusal,
  type RoleState,
  roleSetting,
} from "@/lib/identity";
import type { Db, StaffRole } from "@/lib/platform";

/** What somebody is to do with cases; null for nothing, which only who keeps money is left with. */
export type StaffChange = Omit<RoleState, "role"> & { staffId: string; role: StaffRole | null };

export type StaffChanged = SettingChanged<
  | RoleRefusal
  /** They would work here no more: that is another decision. */
  | "no-role"
>;

/** Changes what somebody does at the asker's own council. Cases that they see no more are nobody's. */
export async function changeStaff(
  db: Db,
  { role, ...change }: StaffChange,
  now = new Date(),
): Promise<StaffChanged> {
  const changed = role
    ? await changeRole(db, { role, ...change }, now)
    : await endCasework(db, change.staffId, now);
  if (changed.ok) await releaseUnseen(db, change.staffId, now);
  return changed;
}

async function endCasework(db: Db, staffId: string, now: Date): Promise<StaffChanged> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const keeps = await financeRoleSetting.read(db, councilId, staffId);
  return keeps ? endRole(db, { staffId }, now) : { ok: false, reason: "no-role" };
}

export interface Dismissal {
  staffId: string;
  /** Who has their open cases from then on; where nobody is said, they wait for a colleague. */
  casesTo?: Assignee | null;
}

export type Dismissed = SettingChanged<
  | RoleRefusal
  | FinanceRoleRefusal
  /** No open team and no colleague of the council. */
  | "unknown-assignee"
  /** A colleague who is limited to services, and would not see some of the cases. */
  | "cannot-see"
>;

/**
 * Ends somebody's work at the asker's own council, at cases and at money, and gives their open cases
 * to whoever is said. What ends together comes back together.
 */
export async function dismissStaff(
  db: Db,
  { staffId, casesTo = null }: Dismissal,
  now = new Date(),
): Promise<Dismissed> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const heir = await heirOf(db, councilId, staffId, casesTo);
  if (typeof heir === "string") return { ok: false, reason: heir };
  const ended = await endRole(db, { staffId }, now);
  if (!ended.ok) return ended;
  await reassignOpenCases(db, { staffId, butOfServices: [] }, heir, now);
  if (!(await financeRoleSetting.read(db, councilId, staffId))) return ended;
  const kept = await endFinanceRole(db, { staffId }, now);
  return kept.ok ? { ok: true, changeId: ended.changeId ?? kept.changeId } : kept;
}

/** Where the open cases of somebody who leaves go. */
async function heirOf(db: Db, councilId: string, leaver: string, to: Assignee | null) {
  if (!to) return nobody;
  if ("teamId" in to) {
    const team = await teamSetting.read(db, councilId, to.teamId);
    return team ? { teamId: to.teamId, name: team.name } : "unknown-assignee";
  }
  const held = await roleSetting.read(db, councilId, to.staffId);
  const person = held && (await db.staff.findFirst({ where: { id: to.staffId, active: true } }));
  if (!person || to.staffId === leaver) return "unknown-assignee";
  const services = await servicesHeldBy(db, councilId, leaver);
  if (!seesAll(held, services)) return "cannot-see";
  return { teamId: null, staffId: to.staffId, name: person.name };
}

/** Whether somebody with these limits sees cases of all these services. */
export function seesAll(limits: { services: string[] }, services: string[]): boolean {
  return (
    limits.services.length === 0 || services.every((service) => limits.services.includes(service))
  );
}

/** Takes from somebody the open cases that they do not see: all where they left, else by service. */
export async function releaseUnseen(db: Db, staffId: string, now: Date): Promise<void> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return;
  const held = await roleSetting.read(db, councilId, staffId);
  if (held && held.services.length === 0) return;
  await reassignOpenCases(db, { staffId, butOfServices: held?.services ?? [] }, nobody, now);
}

const nobody = { teamId: null, staffId: null, name: "nobody" };
