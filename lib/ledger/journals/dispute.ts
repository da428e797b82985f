import { type Pence, sumOf } from "@/lib/money";
import { credit, debit } from "../account";
import { platformBook, platformObject } from "../book";
import { journalOf, type NewJournal } from "../journal";
import type { CouncilEvent, MoneyEvent, PlatformEvent } from "./event";
import { type FundLine, grossOf, incomeBack, type Share } from "./lines";

/** A dispute is recognised; its transaction took the sum and the fee (`balanceTransaction`). */
export function disputeOpened({
  dispute,
  amount,
  ...event
}: MoneyEvent & { dispute: string; amount: Pence }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `dispute-opened:${dispute}`, what: "dispute-opened" },
    postings: [debit("DISPUTES", amount, dispute), credit("BRIDGE", amount, dispute)],
  });
}

/** It is won: the sum comes back by another transaction of the same dispute. */
export function disputeWon({
  dispute,
  amount,
  ...event
}: MoneyEvent & { dispute: string; amount: Pence }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `dispute-won:${dispute}`, what: "dispute-won" },
    postings: [debit("BRIDGE", amount, dispute), credit("DISPUTES", amount, dispute)],
  });
}

/** It is lost: the funds lose it, and the debt opens again. */
export function disputeLost({
  dispute,
  lines,
  ...event
}: MoneyEvent & { dispute: string; lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `dispute-lost:${dispute}`, what: "dispute-lost" },
    postings: [...incomeBack(lines), credit("DISPUTES", grossOf(lines), dispute)],
  });
}

/** A dispute of a basket is lost: the councils owe the platform their shares of it. */
export function basketDisputeLost({
  dispute,
  shares,
  at,
}: PlatformEvent & { dispute: string; shares: readonly Share[] }): NewJournal {
  const whole = sumOf(shares.map(({ amount }) => amount));
  return journalOf({
    ...{ book: platformBook, at, cause: `dispute-lost:${dispute}`, what: "basket-dispute-lost" },
    postings: [
      ...shares.map(({ councilId, amount }) => debit("DUE_FROM", amount, councilId)),
      credit("DISPUTES", whole, dispute),
    ],
  });
}

/** The same at one of its councils, whose funds lose what it owes. */
export function basketDisputeShare({
  dispute,
  lines,
  councilId,
  at,
}: CouncilEvent & { dispute: string; lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `dispute-lost:${dispute}`, what: "basket-dispute-share" },
    postings: [...incomeBack(lines), credit("DUE_TO", grossOf(lines), platformObject)],
  });
}
