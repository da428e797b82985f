import type { Db } from "@/lib/platform";

// What keeps a case from going to and fro between two councils: nobody is handed it a third time,
// and nobody refuses it twice.

const mostArrivals = 2;

/** Whether a case may be handed to a council: a second time it may, after a refusal; no third. */
export async function mayArrive(db: Db, caseId: string, councilId: string): Promise<boolean> {
  const arrivals = await db.caseEvent.count({
    where: { caseId, kind: "handed_over", facts: { path: ["toId"], equals: councilId } },
  });
  return arrivals < mostArrivals;
}

/** Whether a council may still refuse a case: it has said once that it is not its own. */
export async function mayRefuse(db: Db, caseId: string, councilId: string): Promise<boolean> {
  return (await db.caseEvent.count({ where: { caseId, councilId, kind: "returned" } })) === 0;
}
