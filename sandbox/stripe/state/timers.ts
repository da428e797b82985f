import type { World } from "../world";

/** What is to happen at its time, whoever asks or not. */
export type TimerWork =
  | { does: "fee-arrives"; account: string; charge: string }
  | { does: "session-expires"; account: string; session: string }
  | { does: "mandate-settles"; account: string; mandate: string }
  | { does: "bacs-settles"; account: string; charge: string }
  | { does: "refund-settles"; account: string; refund: string; fails: boolean }
  | { does: "dispute-opens"; account: string; charge: string; reason: DisputeReason }
  | { does: "dispute-is-due"; account: string; dispute: string }
  | { does: "dispute-ends"; account: string; dispute: string; won: boolean }
  | { does: "payouts-go-out" }
  | { does: "payout-arrives"; account: string; payout: string }
  | { does: "payout-returns"; account: string; payout: string };

export type DisputeReason = "fraudulent" | "product_not_received" | "bank_cannot_process";

let counted = 0;

/** Puts a work on the list for a moment (Unix seconds). */
export function schedule(world: World, at: number, work: TimerWork): void {
  counted += 1;
  const id = `${String(Date.now()).padStart(15, "0")}-${String(counted).padStart(9, "0")}`;
  world.store.put("timer", "", { id, at, work });
  world.soonest = Math.min(world.soonest, at);
}

/** The first work that is due by a moment, in the order of time and then of making. */
export function firstDue(world: World, by: number) {
  if (world.soonest > by) return undefined;
  let first: { id: string; at: number; work: TimerWork } | undefined;
  for (const timer of world.store.all("timer", "")) {
    if (!first || timer.at < first.at || (timer.at === first.at && timer.id < first.id)) {
      first = timer;
    }
  }
  world.soonest = first?.at ?? Number.POSITIVE_INFINITY;
  return first && first.at <= by ? first : undefined;
}
