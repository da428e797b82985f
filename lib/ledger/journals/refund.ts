import type { Pence } from "@/lib/money";
import { credit, debit } from "../account";
import { platformBook } from "../book";
import { journalOf, type NewJournal } from "../journal";
import type { CouncilEvent, MoneyEvent, PlatformEvent } from "./event";
import { type FundLine, grossOf, incomeBack } from "./lines";

/** A refund of ours, and what of it. */
interface OfRefund {
  refund: string;
  amount: Pence;
}

/** A refund was approved: its funds give it back, and it is due to be sent. */
export function refundApproved({
  refund,
  lines,
  ...event
}: MoneyEvent & { refund: string; lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `refund-approved:${refund}`, what: "refund-approved" },
    postings: [...incomeBack(lines), credit("REFUNDS_DUE", grossOf(lines), refund)],
  });
}

/** It was sent to the payer by the provider's refund, `re_…`; its transaction clears the bridge. */
export function refundSent({
  refund,
  amount,
  sentAs,
  ...event
}: MoneyEvent & OfRefund & { sentAs: string }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `refund-sent:${sentAs}`, what: "refund-sent" },
    postings: [debit("REFUNDS_DUE", amount, refund), credit("BRIDGE", amount, sentAs)],
  });
}

/** What was sent came back: it is due again. */
export function refundFailed({
  refund,
  amount,
  sentAs,
  ...event
}: MoneyEvent & OfRefund & { sentAs: string }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `refund-failed:${sentAs}`, what: "refund-failed" },
    postings: [debit("BRIDGE", amount, sentAs), credit("REFUNDS_DUE", amount, refund)],
  });
}

/** It was paid out of the council's bank instead, by this payment of the council's. */
export function refundPaidByBank({
  refund,
  amount,
  payment,
  ...event
}: MoneyEvent & OfRefund & { payment: string }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `refund-paid-by-bank:${payment}`, what: "refund-paid-by-bank" },
    postings: [debit("REFUNDS_DUE", amount, refund), credit("BANK", amount)],
  });
}

/**
 * Of a line in a basket: the council hands the sum back to the platform, which is the merchant, by
 * reversing its transfer, `trr_…`. `object` is what the council's own balance transaction names.
 */
export function reversalMade({
  refund,
  amount,
  reversal,
  object,
  councilId,
  at,
}: CouncilEvent & OfRefund & { reversal: string; object: string }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `reversal-made:${reversal}`, what: "reversal-made" },
    postings: [debit("REFUNDS_DUE", amount, refund), credit("BRIDGE", amount, object)],
  });
}

/** The same at the platform, which then owes it to the payer and sends it (`refundSent`). */
export function reversalReceived({
  refund,
  amount,
  reversal,
  at,
}: PlatformEvent & OfRefund & { reversal: string }): NewJournal {
  return journalOf({
    ...{
      book: platformBook,
      at,
      cause: `reversal-received:${reversal}`,
      what: "reversal-received",
    },
    postings: [debit("BRIDGE", amount, reversal), credit("REFUNDS_DUE", amount, refund)],
  });
}
