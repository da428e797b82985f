import { teamsOf } from "@/lib/councils";
import type { Db } from "@/lib/platform";

/** Whom a council's cases can be given to, by name. */
export async function assignees(db: Db, councilId: string) {
  const colleagues = await db.staff.findMany({
    where: { active: true, roles: { some: { councilId } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { teams: await teamsOf(db, councilId), colleagues };
}
