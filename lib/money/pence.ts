/** An amount of money in pence, never a fraction of one. */
export type Pence = bigint;

export function sumOf(amounts: Iterable<Pence>): Pence {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

export function absolute(amount: Pence): Pence {
  return amount < 0n ? -amount : amount;
}

/**
 * `amount × part ÷ whole` to the nearest penny, half a penny away from zero. `whole` is more than
 * zero: a RangeError says otherwise.
 */
export function shareOf(amount: Pence, part: bigint, whole: bigint): Pence {
  if (whole <= 0n) throw new RangeError("A share is of a whole that is more than nothing");
  const scaled = amount * part;
  const rounded = (2n * absolute(scaled) + whole) / (2n * whole);
  return scaled < 0n ? -rounded : rounded;
}
