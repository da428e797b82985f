import type { Db } from "@/lib/platform";

/** Whether somebody works for a council, at its cases or at its money; with `ever`, or did once. */
export async function worksHere(
  db: Db,
  at: { staffId: string; councilId: string },
  ever: "now" | "ever" = "now",
): Promise<boolean> {
  const where = ever === "ever" ? at : { ...at, endedAt: null };
  return (
    (await db.staffRole.count({ where })) > 0 || (await db.staffFinanceRole.count({ where })) > 0
  );
}
