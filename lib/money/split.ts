import { absolute, type Pence, sumOf } from "./pence";

/**
 * Splits an amount by weights so that the parts sum to it: each gets its share rounded down, and the
 * pennies left over go to the largest remainders, the first of those that are equal. The same amount
 * and weights always give the same parts; one below zero splits like its opposite. Throws a
 * RangeError where a weight is below zero or all of them are nothing.
 */
export function splitByWeights(amount: Pence, weights: readonly bigint[]): Pence[] {
  const whole = sumOf(weights);
  if (whole <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("An amount is split by weights that are more than nothing");
  }
  const size = absolute(amount);
  const parts = weights.map((weight) => (size * weight) / whole);
  const left = Number(size - sumOf(parts));
  for (const at of byRemainder(size, weights, whole).slice(0, left))
    parts[at] = (parts[at] ?? 0n) + 1n;
  return amount < 0n ? parts.map((part) => -part) : parts;
}

/** The places of the weights, the largest remainder first. */
function byRemainder(size: Pence, weights: readonly bigint[], whole: bigint): number[] {
  const remainders = weights.map((weight, at) => ({ at, remainder: (size * weight) % whole }));
  remainders.sort((a, b) => {
    if (a.remainder === b.remainder) return a.at - b.at;
    return a.remainder > b.remainder ? -1 : 1;
  });
  return remainders.map(({ at }) => at);
}
