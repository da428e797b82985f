import { openCasesOf, reassignOpenCases } from "@/lib/cases";
import { moveServices } from "@/lib/catalogue";
import { administrator, changeSetting, takeTurn, teamSetting } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { teamKind } from "./kinds";

/** What hangs on a team. */
export interface TeamUse {
  /** Keys of the services that go to it. */
  services: string[];
  openCases: number;
}

/** What has to go elsewhere before a team closes. */
export async function teamUse(db: Db, councilId: string, teamId: string): Promise<TeamUse> {
  const settings = await db.serviceSetting.findMany({
    where: { councilId, teamId },
    select: { service: true },
  });
  return {
    services: settings.map(({ service }) => service),
    openCases: await openCasesOf(db, councilId, { teamId }),
  };
}

export type TeamClosed =
  | { ok: true; changeId: string | null }
  | { ok: false; reason: "forbidden" | "unknown-team" | "unknown-destination" };

/**
 * Closes a team of the asker's own council; its services and open cases go to another, or to none.
 * Each service is a change of its own, to be undone by itself, or with the closing; cases keep in
 * their history where they came from, and stay where they went.
 */
export async function closeTeam(
  db: Db,
  { teamId, toTeamId }: { teamId: string; toTeamId: string | null },
  now = new Date(),
): Promise<TeamClosed> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const team = await teamSetting.read(db, councilId, teamId);
  if (!team) return { ok: false, reason: "unknown-team" };
  const to = toTeamId ? await teamSetting.read(db, councilId, toTeamId) : { name: "no team" };
  if (!to || toTeamId === teamId) return { ok: false, reason: "unknown-destination" };
  await moveServices(db, { fromTeamId: teamId, toTeamId }, now);
  await reassignOpenCases(db, { teamId }, { teamId: toTeamId, name: to.name }, now);
  const change = { key: teamId, name: team.name, next: () => null };
  const closed = await changeSetting(db, teamKind, change, now);
  if (closed.ok) return closed;
  // What hung on it has just gone elsewhere, and nobody else had a turn since.
  throw new Error(`A team could not be closed: ${closed.reason}`);
}
