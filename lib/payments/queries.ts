import { type Pence, sumOf } from "@/lib/money";
import type { Db } from "@/lib/platform";

/** Which of some debt lines are being paid, each by which payment: nobody else is to pay them now. */
export async function heldBy(db: Db, debtLineIds: string[]): Promise<Map<string, string>> {
  const rows = await db.paymentLine.findMany({
    where: { debtLineId: { in: debtLineIds }, state: "held" },
    select: { debtLineId: true, paymentId: true },
  });
  return new Map(
    rows.flatMap(({ debtLineId, paymentId }) => (debtLineId ? [[debtLineId, paymentId]] : [])),
  );
}

/**
 * What we have taken for each of some debt lines so far, pence. A line is priced with it
 * (`LineToPay.takenBefore`).
 */
export async function takenFor(db: Db, debtLineIds: string[]): Promise<Map<string, Pence>> {
  const rows = await db.paymentLine.findMany({
    where: { debtLineId: { in: debtLineIds }, state: "paid" },
    select: { debtLineId: true, gross: true },
  });
  const of = (id: string) => rows.filter(({ debtLineId }) => debtLineId === id);
  return new Map(debtLineIds.map((id) => [id, sumOf(of(id).map(({ gross }) => gross))]));
}
