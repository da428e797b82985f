import type { Pence } from "./pence";

/** Pence as a provider's JSON holds them. Throws a RangeError where a number would lose some. */
export function numberOf(amount: Pence): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError("More pence than a number holds");
  return number;
}

/** Pence out of a provider's JSON. Throws a RangeError where it is no whole number of them. */
export function penceOf(number: number): Pence {
  if (!Number.isSafeInteger(number)) throw new RangeError("Not a whole number of pence");
  return BigInt(number);
}
