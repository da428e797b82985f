import type { QueueRow } from "@/lib/cases";

/** How many cases are offered to lead. */
const most = 5;

/**
 * Which of some cases may be meant to lead the others: those that lead some already, then those that
 * were reported first. None where there is one case only, which has no others to lead.
 */
export function likelyLeads(rows: QueueRow[]): QueueRow[] {
  if (rows.length < 2) return [];
  const able = rows.filter(({ state, merged }) => state !== "closed" && !merged);
  return able
    .toSorted((a, b) => b.parts - a.parts || a.receivedAt.getTime() - b.receivedAt.getTime())
    .slice(0, most);
}
