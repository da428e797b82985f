import type { Pence } from "@/lib/money";
import type { Day } from "@/lib/platform";
import type { Allocation } from "./schema";

/** A line of what is owed under one reference, as far as a payment can go to it. */
export interface OpenLine {
  id: string;
  dueOn: Day;
  /** Of recovery: a summons, a charge for it. */
  isCosts: boolean;
  open: Pence;
}

export interface Allocated {
  /** What goes to each line, none of it nothing; in the order it went. */
  lines: { id: string; amount: Pence }[];
  /** What is more than all that is open. */
  over: Pence;
}

/**
 * What a payment goes to, of the lines open under one reference: `named` holds the lines that whoever
 * pays has chosen, or none. A line never gets more than is open of it, and nothing is lost: the lines
 * and what is over sum to the amount.
 */
export function allocate(
  rule: Allocation,
  lines: readonly OpenLine[],
  amount: Pence,
  named: readonly string[] = [],
): Allocated {
  const allocated: Allocated = { lines: [], over: amount };
  for (const { id, open } of inOrder(rule, lines, named)) {
    const part = open < allocated.over ? open : allocated.over;
    if (part <= 0n) continue;
    allocated.lines.push({ id, amount: part });
    allocated.over -= part;
  }
  return allocated;
}

/** Lines in the order they are paid: what is named first, where the rule leaves the choice. */
function inOrder(
  rule: Allocation,
  lines: readonly OpenLine[],
  named: readonly string[],
): OpenLine[] {
  const rank = ({ id, isCosts }: OpenLine) => {
    if (rule === "as-named") return named.includes(id) ? 0 : 1;
    if (rule === "costs-first") return isCosts ? 0 : 1;
    return isCosts ? 1 : 0;
  };
  return lines.toSorted(
    (a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id),
  );
}
