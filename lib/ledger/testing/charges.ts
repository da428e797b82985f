import { balanceTransaction, chargePaid, type FundLine, type NewJournal } from "@/lib/ledger";
import type { Pence } from "@/lib/money";
import { vatIn } from "@/lib/money";

export const councilTax: FundLine = {
  fund: "council-tax",
  ledgerString: { costCentre: "R100", subjective: "9100", project: null },
  vatCode: "outside-scope",
  gross: 100_00n,
  vat: 0n,
};

/** A line of a fund that bears no VAT, or of one that bears it at 20%. */
export function line(gross: Pence, fund = "council-tax", taxed = false): FundLine {
  const vat = taxed ? vatIn(gross, 2000n) : 0n;
  return { ...councilTax, fund, gross, vat, vatCode: taxed ? "standard" : "outside-scope" };
}

/** A direct charge that was paid, and its balance transaction. */
export function chargePair(
  book: string,
  charge: string,
  { gross = 100_00n, fee = 170n, at = new Date() }: { gross?: Pence; fee?: Pence; at?: Date } = {},
): [NewJournal, NewJournal] {
  return [
    chargePaid({ book, at, charge, lines: [line(gross)] }),
    balanceTransaction({
      ...{ book, at, transaction: `txn_${charge}`, object: charge, amount: gross, fee },
    }),
  ];
}
