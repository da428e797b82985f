import { sumOf } from "@/lib/money";
import { credit, debit } from "../account";
import { platformBook, platformObject } from "../book";
import { journalOf, type NewJournal } from "../journal";
import type { CouncilEvent, MoneyEvent, PlatformEvent } from "./event";
import { type FundLine, grossOf, income, type Share } from "./lines";

/** A direct charge on a council's account succeeded: by card, or by Bacs after its days. */
export function chargePaid({
  charge,
  lines,
  ...event
}: MoneyEvent & { charge: string; lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ ...event, cause: `charge-paid:${charge}`, what: "charge-paid" },
    postings: [debit("BRIDGE", grossOf(lines), charge), ...income(lines)],
  });
}

/** A basket over several councils was paid to the platform, which owes each its share. */
export function basketPaid({
  charge,
  shares,
  at,
}: PlatformEvent & { charge: string; shares: readonly Share[] }): NewJournal {
  const whole = sumOf(shares.map(({ amount }) => amount));
  return journalOf({
    ...{ book: platformBook, at, cause: `basket-paid:${charge}`, what: "basket-paid" },
    postings: [
      debit("BRIDGE", whole, charge),
      ...shares.map(({ councilId, amount }) => credit("DUE_TO", amount, councilId)),
    ],
  });
}

/** The same at one of its councils: the platform owes it what its funds took. */
export function basketShare({
  charge,
  lines,
  councilId,
  at,
}: CouncilEvent & { charge: string; lines: readonly FundLine[] }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `basket-share:${charge}`, what: "basket-share" },
    postings: [debit("DUE_FROM", grossOf(lines), platformObject), ...income(lines)],
  });
}

/** The platform transfers a council its share, by `tr_…`: it owes that no more. */
export function transferMade({
  transfer,
  share: { councilId, amount },
  at,
}: PlatformEvent & { transfer: string; share: Share }): NewJournal {
  return journalOf({
    ...{ book: platformBook, at, cause: `transfer-made:${transfer}`, what: "transfer-made" },
    postings: [debit("DUE_TO", amount, councilId), credit("BRIDGE", amount, transfer)],
  });
}

/** At the council a payment, `py_…`, is known to be the platform's transfer. */
export function transferMatched({
  payment,
  amount,
  councilId,
  at,
}: CouncilEvent & { payment: string; amount: Share["amount"] }): NewJournal {
  return journalOf({
    ...{ book: councilId, at, cause: `transfer-matched:${payment}`, what: "transfer-matched" },
    postings: [debit("BRIDGE", amount, payment), credit("DUE_FROM", amount, platformObject)],
  });
}
