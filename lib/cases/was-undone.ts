import type { Db } from "@/lib/platform";
import type { CaseEvent } from "@/prisma/generated/client";

/** Whether a closing was one of many at once, and taken back before what follows from it was done. */
export async function wasUndone(
  db: Db,
  { id, caseId, kind }: Pick<CaseEvent, "id" | "caseId" | "kind">,
): Promise<boolean> {
  if (kind !== "closed") return false;
  const undone = await db.caseEvent.findFirst({
    where: { caseId, kind: "undone", id: { gt: id } },
    select: { id: true },
  });
  return undone !== null;
}
