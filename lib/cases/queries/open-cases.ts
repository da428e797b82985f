import type { Db } from "@/lib/platform";

/** How many open cases a team or a colleague of the asker's council has. */
export async function openCasesOf(
  db: Db,
  councilId: string,
  who: { teamId: string } | { assigneeId: string },
): Promise<number> {
  return db.case.count({ where: { councilId, state: { not: "closed" }, ...who } });
}

/** The keys of the services of the open cases that a colleague has. */
export async function servicesHeldBy(
  db: Db,
  councilId: string,
  assigneeId: string,
): Promise<string[]> {
  const rows = await db.case.groupBy({
    by: ["service"],
    where: { councilId, state: { not: "closed" }, assigneeId },
    orderBy: { service: "asc" },
  });
  return rows.map(({ service }) => service);
}
