import { controlsOf, sdkOf } from "@/sandbox/stripe/testing";

/** What stands in for Stripe in the running stack: the SDK that speaks to it, and what moves it. */
export function paymentsSandbox() {
  const url = process.env.E2E_STRIPE_URL ?? "";
  const stripe = sdkOf(url, process.env.E2E_STRIPE_KEY);
  return { url, stripe, controls: controlsOf(url) };
}
