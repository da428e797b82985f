import { z } from "zod";
import { type Db, newId } from "@/lib/platform";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
  takeTurn,
} from "./setting";

type TeamState = { name: string };
type TeamRefusal = "name-taken" | "unknown-team";

/** A team, as long as it is open. A closed one keeps its row, for what it did. */
export const teamSetting: SettingKind<TeamState, TeamRefusal> = {
  kind: "team",
  parse: (kept) => z.object({ name: z.string().max(200) }).parse(kept),
  async read(db, councilId, id) {
    const team = await db.team.findFirst({ where: { id, councilId, closedAt: null } });
    return team && { name: team.name };
  },
  async write(db, { councilId, key: id, now }, next) {
    const same = next && (await db.team.findFirst({ where: { councilId, name: next.name } }));
    if (same && same.id !== id) return { ok: false, reason: "name-taken" };
    const data = next ? { name: next.name, closedAt: null } : { closedAt: now };
    const { count } = await db.team.updateMany({ where: { id, councilId }, data });
    if (count > 0) return { ok: true };
    if (!next) return { ok: false, reason: "unknown-team" };
    await db.team.create({ data: { id, councilId, name: next.name } });
    return { ok: true };
  },
};

export type TeamAdded =
  | { ok: true; teamId: string; changeId: string | null }
  | { ok: false; reason: TeamRefusal | "forbidden" };

/** Adds a team to the asker's own council. One of that name that was closed opens again. */
export async function addTeam(db: Db, name: string, now = new Date()): Promise<TeamAdded> {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" };
  await takeTurn(db, asker.councilId);
  const same = await db.team.findFirst({ where: { councilId: asker.councilId, name } });
  if (same && !same.closedAt) return { ok: false, reason: "name-taken" };
  const teamId = same?.id ?? newId();
  const change = { key: teamId, name, next: () => ({ name }) };
  const changed = await changeSetting(db, teamSetting, change, now);
  return changed.ok ? { ...changed, teamId } : changed;
}

/** Calls a team of the asker's own council something else. */
export async function renameTeam(
  db: Db,
  { teamId, name }: { teamId: string; name: string },
  now = new Date(),
): Promise<SettingChanged<TeamRefusal>> {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" };
  await takeTurn(db, asker.councilId);
  const before = await teamSetting.read(db, asker.councilId, teamId);
  if (!before) return { ok: false, reason: "unknown-team" };
  const change = { key: teamId, name: before.name, next: () => ({ name }) };
  return changeSetting(db, teamSetting, change, now);
}
