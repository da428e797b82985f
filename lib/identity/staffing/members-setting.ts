import { z } from "zod";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
  takeTurn,
} from "@/lib/councils";
import { type Db, idSchema } from "@/lib/platform";

type MembersState = { members: string[] };
type MembersRefusal = "unknown-team" | "unknown-person";

/** Who is in a team. */
export const membersSetting: SettingKind<MembersState, MembersRefusal> = {
  kind: "team-members",
  parse: (kept) => z.object({ members: z.array(idSchema).max(1000) }).parse(kept),
  async read(db, councilId, teamId) {
    const rows = await db.teamMember.findMany({
      where: { teamId, councilId },
      orderBy: { staffId: "asc" },
    });
    return { members: rows.map(({ staffId }) => staffId) };
  },
  async write(db, { councilId, key: teamId }, next) {
    const team = await db.team.findFirst({ where: { id: teamId, councilId, closedAt: null } });
    if (!team || !next) return { ok: false, reason: "unknown-team" };
    const { members } = next;
    const working = { councilId, endedAt: null, staffId: { in: members } };
    if ((await db.staffRole.count({ where: working })) !== members.length) {
      return { ok: false, reason: "unknown-person" };
    }
    await db.teamMember.deleteMany({ where: { teamId, councilId } });
    await db.teamMember.createMany({
      data: members.map((staffId) => ({ teamId, staffId, councilId })),
    });
    return { ok: true };
  },
};

/** Says who is in a team of the asker's own council. Administrators may. */
export async function changeMembers(
  db: Db,
  { teamId, members }: { teamId: string; members: string[] },
  now = new Date(),
): Promise<SettingChanged<MembersRefusal>> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const team = await db.team.findFirst({ where: { id: teamId, councilId } });
  if (!team) return { ok: false, reason: "unknown-team" };
  const next = { members: [...new Set(members)].sort() };
  const change = { key: teamId, name: team.name, next: () => next };
  return changeSetting(db, membersSetting, change, now);
}
