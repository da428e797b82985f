import Stripe from "stripe";
import type { Asked } from "../provider";

/**
 * What Stripe answers, as a value. A fault of Stripe's and a broken line leave open what happened; a
 * key that Stripe does not know is a broken setting, and throws.
 */
export async function ask<T>(request: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await request() };
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    if (error instanceof Stripe.errors.StripeAuthenticationError) throw error;
    return { ok: false, why: whyOf(error) };
  }
}

function whyOf({ statusCode = 0 }: Stripe.errors.StripeError): "away" | "refused" | "not-found" {
  if (statusCode === 404) return "not-found";
  const isAway = statusCode < 400 || statusCode >= 500 || [409, 429].includes(statusCode);
  return isAway ? "away" : "refused";
}
