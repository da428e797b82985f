import { makeCouncil } from "@/lib/cases/testing";
import type { Basket, LineToPay } from "@/lib/payments";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** A council that takes payments online. */
export interface PaidCouncil {
  id: string;
  account: string;
}

export async function makePaidCouncil(code: string): Promise<PaidCouncil> {
  const { id } = await makeCouncil(code);
  const account = `acct_sandbox${code.toLowerCase()}`;
  await withScope(systemScope("test"), (db) =>
    db.paymentAccount.create({ data: { councilId: id, account } }),
  );
  return { id, account };
}

/** A line of council tax that somebody owes. */
export function owed(changes: Partial<LineToPay> = {}): LineToPay {
  return {
    fundId: newId(),
    ledgerString: { costCentre: "R100", subjective: "9100", project: null },
    vatCode: "outside-scope",
    ...{ vat: 0n, gross: 100_00n },
    debtLineId: newId(),
    takenBefore: 0n,
    words: "Council tax",
    ...changes,
  };
}

export function basketOf(
  { id }: PaidCouncil,
  lines: LineToPay[],
  changes: Partial<Basket> = {},
): Basket {
  return {
    ...{ councilId: id, lines, payer: "ann", residentId: null, via: "reference", takesBacs: false },
    pages: (payment) => ({ done: `/a/pay/${payment}`, back: "/a/pay" }),
    ...changes,
  };
}
