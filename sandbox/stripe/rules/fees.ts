// What Stripe takes in the United Kingdom, in pence (stripe.com/gb/pricing, standard).

const europeanEconomicArea = new Set(["IE", "FR", "DE", "ES", "NL"]);

/** Of a card payment: 1.5% and 20p for a card from here, more for one from elsewhere. */
export function cardFee(amount: number, country: string | null): number {
  if (country === "GB") return share(amount, 150) + 20;
  const isNear = country !== null && europeanEconomicArea.has(country);
  return share(amount, isNear ? 250 : 325) + 20;
}

/** Of a payment by Bacs: 1%, at least 20p, at most £2. */
export function bacsFee(amount: number): number {
  return Math.min(Math.max(share(amount, 100), 20), 200);
}

/** For a dispute, whoever wins it. */
export const disputeFee = 2_000;

/** Hundredths of a per cent of an amount, to the nearest penny. */
function share(amount: number, hundredths: number): number {
  return Math.round((amount * hundredths) / 10_000);
}
