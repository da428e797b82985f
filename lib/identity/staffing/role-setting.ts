import { z } from "zod";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
  type Target,
  takeTurn,
} from "@/lib/councils";
import { type Db, idSchema, type StaffRole } from "@/lib/platform";
import { staffRoles } from "../schema";
import { worksHere } from "./works-here";

export type RoleState = { role: StaffRole; services: string[]; teams: string[] };
export type RoleRefusal =
  /** There would be nobody left to give anybody a role. */
  | "last-administrator"
  /** An administrator sees everything: limits would only seem to hold. */
  | "limited-administrator"
  | "unknown-team"
  | "unknown-person";

/** What somebody does at a council: role, services, teams; null where they work there no more. */
export const roleSetting: SettingKind<RoleState, RoleRefusal> = {
  kind: "role",
  parse: (kept) => keptSchema.parse(kept),
  async read(db, councilId, staffId) {
    const held = await db.staffRole.findFirst({ where: { staffId, councilId, endedAt: null } });
    if (!held) return null;
    const teams = await db.teamMember.findMany({
      where: { staffId, councilId },
      orderBy: { teamId: "asc" },
    });
    return {
      role: z.enum(staffRoles).parse(held.role),
      services: [...held.services].sort(),
      teams: teams.map(({ teamId }) => teamId),
    };
  },
  async write(db, target, next) {
    const refused = await refusal(db, target, next);
    if (refused) return { ok: false, reason: refused };
    const { councilId, key: staffId, now } = target;
    const data = next
      ? { role: next.role, services: next.services, endedAt: null }
      : { endedAt: now };
    const { count } = await db.staffRole.updateMany({ where: { staffId, councilId }, data });
    if (next && count === 0) {
      const { role, services } = next;
      await db.staffRole.createMany({ data: { staffId, councilId, role, services } });
    }
    await db.teamMember.deleteMany({ where: { staffId, councilId } });
    await db.teamMember.createMany({
      data: (next?.teams ?? []).map((teamId) => ({ teamId, staffId, councilId })),
    });
    if (!next) await db.$queryRaw`SELECT app.end_sessions_without_role(${staffId}::uuid, ${now})`;
    return { ok: true };
  },
};

async function refusal(
  db: Db,
  { councilId, key: staffId }: Target,
  next: RoleState | null,
): Promise<RoleRefusal | null> {
  // Somebody who never worked here comes by invitation only.
  if (!(await worksHere(db, { staffId, councilId }, "ever"))) return "unknown-person";
  if (next?.role === "administrator" && next.services.length > 0) return "limited-administrator";
  if (next?.role !== "administrator" && !(await othersAdminister(db, councilId, staffId))) {
    return "last-administrator";
  }
  const teams = await db.team.count({ where: { councilId, id: { in: next?.teams ?? [] } } });
  return teams === (next?.teams.length ?? 0) ? null : "unknown-team";
}

/** Whether anybody else administers the council. Asked when it is the asker's turn, it stays so. */
async function othersAdminister(db: Db, councilId: string, staffId: string): Promise<boolean> {
  const others = await db.staffRole.count({
    where: {
      councilId,
      role: "administrator",
      endedAt: null,
      staffId: { not: staffId },
      staff: { active: true },
    },
  });
  return others > 0;
}

export type RoleChanged = SettingChanged<RoleRefusal>;

/** Changes what somebody does at the asker's own council. Administrators may. */
export function changeRole(
  db: Db,
  { staffId, ...next }: RoleState & { staffId: string },
  now = new Date(),
): Promise<RoleChanged> {
  const { services, teams } = next;
  return changeStanding(
    db,
    staffId,
    { ...next, services: [...services].sort(), teams: [...teams].sort() },
    now,
  );
}

/** Ends somebody's work at cases of the asker's own council. What they did there keeps their name. */
export function endRole(
  db: Db,
  { staffId }: { staffId: string },
  now = new Date(),
): Promise<RoleChanged> {
  return changeStanding(db, staffId, null, now);
}

async function changeStanding(
  db: Db,
  staffId: string,
  next: RoleState | null,
  now: Date,
): Promise<RoleChanged> {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" };
  await takeTurn(db, asker.councilId);
  // Of two who take the role from one another at once, the second is an administrator no more.
  const own = await roleSetting.read(db, asker.councilId, asker.staffId);
  if (own?.role !== "administrator") return { ok: false, reason: "forbidden" };
  const at = { staffId, councilId: asker.councilId };
  const person =
    (await worksHere(db, at)) && (await db.staff.findUnique({ where: { id: staffId } }));
  if (!person) return { ok: false, reason: "unknown-person" };
  return changeSetting(db, roleSetting, { key: staffId, name: person.name, next: () => next }, now);
}

const keptSchema = z.object({
  role: z.enum(staffRoles),
  services: z.array(z.string().max(60)).max(100),
  teams: z.array(idSchema).max(200),
});
