import type { Db } from "@/lib/platform";

/** What of a case its reporter does not see by themselves. */
export interface Behind {
  /** How many notes officers wrote for each other. */
  notes: number;
  /** Who worked on it, for their names to be left out. */
  officers: { name: string; email: string }[];
}

/**
 * Of each of some cases how many notes there are and who worked on it. In the scope of the system, for
 * the copy that their reporter gets.
 */
export async function behindCases(db: Db, caseIds: string[]): Promise<Map<string, Behind>> {
  const events = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, staffId: { not: null } },
    select: {
      ...{ caseId: true, audience: true, body: true },
      staff: { select: { name: true, email: true } },
    },
  });
  const behind = new Map<string, Behind>();
  for (const { caseId, audience, body, staff } of events) {
    const found = behind.get(caseId) ?? { notes: 0, officers: [] };
    if (audience === "officers" && body !== null) found.notes += 1;
    if (staff && !found.officers.some(({ email }) => email === staff.email)) {
      found.officers.push(staff);
    }
    behind.set(caseId, found);
  }
  return behind;
}
