import { teamsOf } from "@/lib/councils";
import { atOnce, type Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";

/** Whom a council's cases of a service can be given to, by name. */
export async function assignees(db: Db, councilId: string, service?: string) {
  const [teams, colleagues] = await atOnce(
    () => teamsOf(db, councilId),
    () =>
      db.staff.findMany({
        where: { active: true, roles: { some: worksAt(councilId, service) } },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
      }),
  );
  return { teams, colleagues };
}

/** Who works for a council still and, where a service is given, sees its cases. */
export function worksAt(councilId: string, service?: string): Prisma.StaffRoleWhereInput {
  const sees = [{ services: { isEmpty: true } }, { services: { has: service ?? null } }];
  return { councilId, endedAt: null, ...(service ? { OR: sees } : {}) };
}
