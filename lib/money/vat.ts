import { type Pence, shareOf } from "./pence";

/** How VAT falls on what a council is paid for. All but the standard code bear none. */
export const vatCodes = ["standard", "zero", "exempt", "outside-scope", "non-business"] as const;
export type VatCode = (typeof vatCodes)[number];

/** What is charged for one thing, VAT in it. */
export interface TaxedSum {
  gross: Pence;
  vat: Pence;
}

/** The rate in hundredths of a per cent on a day, `YYYY-MM-DD`: 2000 for 20%. */
export function vatRateOn(code: VatCode, day: string): bigint {
  if (code !== "standard") return 0n;
  const rate = standardRates.find(({ from }) => from <= day)?.rate;
  if (rate === undefined) throw new RangeError(`No rate of VAT is known for ${day}`);
  return rate;
}

/** The standard rate since when, the latest first (VAT Act 1994, section 2). */
const standardRates = [{ from: "2011-01-04", rate: 2000n }];

/**
 * The VAT in a sum that holds it already, by a rate in hundredths of a per cent: the rate's fraction
 * of the gross, to the nearest penny, half a penny up (VAT Notice 700, 17.6: who sells to the public
 * may not always round down).
 */
export function vatIn(gross: Pence, rate: bigint): Pence {
  return shareOf(gross, rate, 10_000n + rate);
}

/**
 * The VAT in a part that is given back, where so much of the line was given back before. It is what
 * the VAT of both together is more than that of the part before: so the parts never sum to more than
 * the line's VAT, and to exactly that once all of it is back, in however many parts. Throws a
 * RangeError where more would go back than was paid.
 */
export function vatInRefund(line: TaxedSum, before: Pence, refund: Pence): Pence {
  if (before < 0n || refund < 0n || before + refund > line.gross) {
    throw new RangeError("A line is given back no further than it was paid");
  }
  if (refund === 0n) return 0n;
  const vatUpTo = (part: Pence) => shareOf(line.vat, part, line.gross);
  return vatUpTo(before + refund) - vatUpTo(before);
}
