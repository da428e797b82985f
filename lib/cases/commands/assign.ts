import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { type Changed, changeCase, type Refusal } from "../change";
import { worksAt } from "../queries/assignees";
import type { StaffChange } from "./staff-change";

export type Assignee = { staffId: string } | { teamId: string };
type Unknown = "unknown-assignee";

/** Gives the case to a colleague, or to a team, of which then nobody has taken it yet. */
export async function assignCase(
  db: Db,
  { to, ...change }: StaffChange & { to: Assignee },
  now = new Date(),
): Promise<Changed | Refusal<Unknown>> {
  const result = await changeCase<Unknown>(db, "assign", change, now, async (subject) => {
    const name = await nameOf(db, subject, to);
    if (!name) return { ok: false, reason: "unknown-assignee" };
    return {
      kind: "assigned",
      audience: "officers",
      data: "teamId" in to ? { teamId: to.teamId, assigneeId: null } : { assigneeId: to.staffId },
      facts: { to: name },
    };
  });
  return result.ok ? { ok: true } : result;
}

/** The name of an open team of the case's council, or of somebody there who sees it; null for another. */
async function nameOf(db: Db, { councilId, service }: Case, to: Assignee): Promise<string | null> {
  if ("teamId" in to) {
    const team = await db.team.findFirst({ where: { id: to.teamId, councilId, closedAt: null } });
    return team?.name ?? null;
  }
  const colleague = await db.staff.findFirst({
    where: { id: to.staffId, active: true, roles: { some: worksAt(councilId, service) } },
  });
  return colleague?.name ?? null;
}
