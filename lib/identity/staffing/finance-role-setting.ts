import { z } from "zod";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
  takeTurn,
} from "@/lib/councils";
import type { Db, FinanceRole } from "@/lib/platform";
import { financeRoles } from "../schema";
import { worksHere } from "./works-here";

export type FinanceRoleState = { role: FinanceRole };
export type FinanceRoleRefusal =
  /** Whoever says who keeps the money is another than who keeps it. */
  "own-role" | "unknown-person";

/** What somebody does with a council's money; null where nothing. */
export const financeRoleSetting: SettingKind<FinanceRoleState, FinanceRoleRefusal> = {
  kind: "finance-role",
  parse: (kept) => z.object({ role: z.enum(financeRoles) }).parse(kept),
  async read(db, councilId, staffId) {
    const held = await db.staffFinanceRole.findFirst({
      where: { staffId, councilId, endedAt: null },
    });
    return held && { role: z.enum(financeRoles).parse(held.role) };
  },
  async write(db, { councilId, key: staffId, staffId: changedBy, now }, next) {
    if (next && staffId === changedBy) return { ok: false, reason: "own-role" };
    const at = { staffId, councilId };
    // Somebody who never worked here comes by invitation only.
    if (!(await worksHere(db, at, "ever"))) return { ok: false, reason: "unknown-person" };
    if (next) {
      await db.staffFinanceRole.upsert({
        where: { staffId_councilId: at },
        create: { ...at, role: next.role },
        update: { role: next.role, endedAt: null },
      });
    } else {
      await db.staffFinanceRole.updateMany({ where: at, data: { endedAt: now } });
      await db.$queryRaw`SELECT app.end_sessions_without_role(${staffId}::uuid, ${now})`;
    }
    return { ok: true };
  },
};

export type FinanceRoleChanged = SettingChanged<
  | FinanceRoleRefusal
  /** They would work here no more: that is another decision. */
  | "no-role"
>;

/**
 * Gives somebody who works for the asker's own council a part in keeping its money. Administrators
 * may, and never to themselves.
 */
export async function giveFinanceRole(
  db: Db,
  { staffId, role }: FinanceRoleState & { staffId: string },
  now = new Date(),
): Promise<FinanceRoleChanged> {
  const person = await colleague(db, staffId);
  if (typeof person === "string") return { ok: false, reason: person };
  const change = { key: staffId, name: person.name, next: () => ({ role }) };
  return changeSetting(db, financeRoleSetting, change, now);
}

/** Takes from somebody their part in keeping the money, where they have another role to go on with. */
export async function takeFinanceRole(
  db: Db,
  { staffId }: { staffId: string },
  now = new Date(),
): Promise<FinanceRoleChanged> {
  const person = await colleague(db, staffId);
  if (typeof person === "string") return { ok: false, reason: person };
  const role = { staffId, councilId: person.councilId, endedAt: null };
  if ((await db.staffRole.count({ where: role })) === 0) return { ok: false, reason: "no-role" };
  return endFinanceRole(db, { staffId }, now);
}

/** Ends somebody's part in keeping the money of the asker's own council, whatever else they do there. */
export async function endFinanceRole(
  db: Db,
  { staffId }: { staffId: string },
  now = new Date(),
): Promise<SettingChanged<FinanceRoleRefusal>> {
  const person = await colleague(db, staffId);
  if (typeof person === "string") return { ok: false, reason: person };
  const change = { key: staffId, name: person.name, next: () => null };
  return changeSetting(db, financeRoleSetting, change, now);
}

/** Somebody who works for the asker's council, for an administrator whose turn it is. */
async function colleague(db: Db, staffId: string) {
  const asker = administrator(db);
  if (!asker) return "forbidden";
  const { councilId } = asker;
  await takeTurn(db, councilId);
  const person =
    (await worksHere(db, { staffId, councilId })) &&
    (await db.staff.findUnique({ where: { id: staffId } }));
  return person ? { name: person.name, councilId } : "unknown-person";
}
