import type { Pence } from "@/lib/money";
import { credit, debit } from "../account";
import { journalOf, type NewJournal } from "../journal";
import type { MoneyEvent } from "./event";

/** A balance transaction of the provider's, in its own signs: `amount` is above zero where money comes in. */
export interface BalanceTransaction extends MoneyEvent {
  /** `txn_…` */
  transaction: string;
  amount: Pence;
  fee: Pence;
}

/**
 * Any balance transaction but a payout's: a charge, payment, transfer, reversal, refund, dispute, each
 * of them failed or taken back too, Bacs that is pending. It posts once, against the bridge of its
 * object; whichever it is, the business fact on the other side clears it.
 */
export function balanceTransaction({
  object,
  ...transaction
}: BalanceTransaction & { object: string }): NewJournal {
  const { book, at, amount } = transaction;
  return journalOf({
    ...{ book, at, cause: causeOf(transaction), what: "balance-transaction" },
    postings: [...held(transaction), credit("BRIDGE", amount, object)],
  });
}

/**
 * The balance transaction of a payout, or of one that failed or was cancelled: what Stripe no longer
 * holds is on its way to the bank, or the other way round.
 */
export function payoutTransaction({
  payout,
  ...transaction
}: BalanceTransaction & { payout: string }): NewJournal {
  const { book, at, amount } = transaction;
  return journalOf({
    ...{ book, at, cause: causeOf(transaction), what: "payout-transaction" },
    postings: [...held(transaction), credit("TRANSIT", amount, payout)],
  });
}

function causeOf({ transaction }: BalanceTransaction): string {
  return `balance-transaction:${transaction}`;
}

/** The net is what Stripe holds of it; the fee is gone. */
function held({ amount, fee }: BalanceTransaction) {
  return [debit("STRIPE", amount - fee), debit("FEES", fee)];
}
