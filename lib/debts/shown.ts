import { type Pence, sumOf } from "@/lib/money";

/** A payment that we took for a line. */
export interface Receipt {
  /** Below zero for one that was given back. */
  amount: Pence;
  /** The posting file that told its owner; null until one has. */
  posting: number | null;
}

/**
 * What a line is shown to be owed: what its owner said, less what was paid since the last posting
 * file that the owner had by then. So the owner's next batch never shows a paid debt as owed, nor takes
 * a payment off twice. Below zero where more was paid than was owed.
 */
export function shownOutstanding(
  imported: Pence,
  receipts: readonly Receipt[],
  includesPosting: number,
): Pence {
  const unknown = receipts.filter(({ posting }) => posting === null || posting > includesPosting);
  return imported - sumOf(unknown.map(({ amount }) => amount));
}
