import type { Db } from "@/lib/platform";

/** How many open cases a team of the asker's council has. */
export async function openCasesOf(
  db: Db,
  councilId: string,
  who: { teamId: string } | { assigneeId: string },
): Promise<number> {
  return db.case.count({ where: { councilId, state: { not: "closed" }, ...who } });
}
