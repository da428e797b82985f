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
