import type { FundLine, LedgerString } from "@/lib/ledger";
import { type Pence, sumOf, type TaxedSum, type VatCode, vatCodeSchema } from "@/lib/money";
import type { PaymentLine } from "@/prisma/generated/client";

/** What somebody pays for, priced: its fund and ledger string as they hold when they go to pay. */
export interface LineToPay extends TaxedSum {
  fundId: string;
  ledgerString: LedgerString;
  vatCode: VatCode;
  /** What is owed; null for what nobody owes, such as a subscription. */
  debtLineId: string | null;
  /** What we had taken for it when it was priced: where it is more by now, it was paid meanwhile. */
  takenBefore: Pence;
  /** What the provider's page says that it is; nothing about a person. */
  words: string;
}

/** As the ledger posts it. */
export function fundLineOf({
  fundId,
  costCentre,
  subjective,
  project,
  gross,
  vat,
  vatCode,
}: PaymentLine): FundLine {
  const ledgerString = { costCentre, subjective, project };
  return { fund: fundId, ledgerString, gross, vat, vatCode: vatCodeSchema.parse(vatCode) };
}

/** Whether an attempt is for just these lines, in whatever order. */
export function areSameLines(held: readonly PaymentLine[], asked: readonly LineToPay[]): boolean {
  const keys = (lines: readonly (PaymentLine | LineToPay)[]) =>
    lines.map(({ fundId, debtLineId, gross }) => `${fundId} ${debtLineId} ${gross}`).sort();
  return keys(held).join("\n") === keys(asked).join("\n");
}

export function totalOf(lines: readonly TaxedSum[]): Pence {
  return sumOf(lines.map(({ gross }) => gross));
}
