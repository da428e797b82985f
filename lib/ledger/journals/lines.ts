import { type Pence, sumOf, type TaxedSum, type VatCode } from "@/lib/money";
import { creditFund, debit, type LedgerString, type Posting } from "../account";
import { opposite } from "../journal";

/** What is paid for on one fund, or given back. */
export interface FundLine extends TaxedSum {
  fund: string;
  ledgerString: LedgerString;
  /** Under which code its VAT is declared; that is nothing where it was declared before. */
  vatCode: VatCode;
}

/** A council's part of a basket, in pence. */
export interface Share {
  councilId: string;
  amount: Pence;
}

/** What lines come to, VAT in it. */
export function grossOf(lines: readonly FundLine[]): Pence {
  return sumOf(lines.map(({ gross }) => gross));
}

/** Credits each line's fund with its net, and VAT with the rest. */
export function income(lines: readonly FundLine[]): Posting[] {
  return lines.flatMap(({ fund, ledgerString, gross, vat, vatCode }) => [
    creditFund(fund, ledgerString, gross - vat),
    debit("VAT", -vat, vatCode),
  ]);
}

/** Takes it back. */
export function incomeBack(lines: readonly FundLine[]): Posting[] {
  return opposite(income(lines));
}
