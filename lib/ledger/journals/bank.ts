import type { Pence } from "@/lib/money";
import { credit, debit } from "../account";
import { journalOf, type NewJournal } from "../journal";
import type { CouncilEvent, MoneyEvent } from "./event";
import { type FundLine, grossOf, income } from "./lines";

/** A line of a bank statement: above zero where money comes in. */
interface OfBankLine {
  line: string;
  amount: Pence;
}

/** A line is a payout that arrived; or, below zero, one that the bank returned after that. */
export function payoutBanked({
  line,
  amount,
  payout,
  ...event
}: MoneyEvent & OfBankLine & { payout: string }): NewJournal {
  return journalOf({
    ...{
      ...event,
      cause: `bank-line:${line}`,
      what: amount < 0n ? "payout-returned" : "payout-banked",
    },
    postings: [debit("BANK", amount), credit("TRANSIT", amount, payout)],
  });
}

/** A line that nobody knows: an open item of suspense, by the line's own name. */
export function unknownBankLine({ line, amount, ...event }: MoneyEvent & OfBankLine): NewJournal {
  return journalOf({
    ...{ ...event, cause: `bank-line:${line}`, what: "unknown-bank-line" },
    postings: [debit("BANK", amount), credit("SUSPENSE", amount, line)],
  });
}

/** Which move of an open item of suspense: an item may be split. */
interface OfMove {
  move: string;
  item: string;
}

/** An open item, or a part of it, is a payment to funds. */
export function suspenseToFunds({
  move,
  item,
  lines,
  councilId,
  at,
}: CouncilEvent & OfMove & { lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `suspense-move:${move}`, what: "suspense-to-funds" },
    postings: [debit("SUSPENSE", grossOf(lines), item), ...income(lines)],
  });
}

/** An open item, or a part of it, goes back to whoever paid it. */
export function suspenseToRefund({
  move,
  item,
  refund,
  amount,
  councilId,
  at,
}: CouncilEvent & OfMove & { refund: string; amount: Pence }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `suspense-move:${move}`, what: "suspense-to-refund" },
    postings: [debit("SUSPENSE", amount, item), credit("REFUNDS_DUE", amount, refund)],
  });
}

/** An open item is a payout after all, which nobody had known by its line. */
export function suspenseToPayout({
  move,
  item,
  payout,
  amount,
  councilId,
  at,
}: CouncilEvent & OfMove & { payout: string; amount: Pence }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `suspense-move:${move}`, what: "suspense-to-payout" },
    postings: [debit("SUSPENSE", amount, item), credit("TRANSIT", amount, payout)],
  });
}
