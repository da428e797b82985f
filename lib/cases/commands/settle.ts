import type { Db } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import type { StaffChange } from "./staff-change";

/** A manager notes how a dispute was settled: the case leaves the list of disputed ones. */
export async function settleDispute(
  db: Db,
  { words, ...change }: StaffChange & { words: string },
  now = new Date(),
): Promise<Changed> {
  const result = await changeCase(db, "settle", change, now, () => ({
    kind: "settled",
    audience: "officers",
    body: words,
    data: { disputedAt: null },
  }));
  return result.ok ? { ok: true } : result;
}
