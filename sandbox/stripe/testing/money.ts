import type Stripe from "stripe";
import type { Stand } from "./stand";

/** A council's account, which the stand-in makes when it is first named. */
export const council = { stripeContext: "acct_sandboxcanterbury" };

/** A session for one line. */
export function oneLine(amount: number): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    success_url: "http://localhost:3000/paid?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/basket",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "gbp",
          unit_amount: amount,
          product_data: { name: "Council tax" },
        },
      },
    ],
  };
}

/** Pays a council, or the platform, by a test card; gives the payment. */
export async function paid(
  { stripe, controls }: Stand,
  amount: number,
  { card = "success", context }: { card?: string; context?: string } = {},
): Promise<Stripe.PaymentIntent> {
  const at = context ? { stripeContext: context } : {};
  const session = await stripe.checkout.sessions.create(oneLine(amount), at);
  const { payment_intent } = await controls.pay(session.id, { card });
  return stripe.paymentIntents.retrieve(
    String(payment_intent),
    { expand: ["latest_charge.balance_transaction"] },
    at,
  );
}

/** The charge of a payment that was asked for with it. */
export function chargeOf({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge {
  if (!latest_charge || typeof latest_charge === "string") throw new Error("No charge came along");
  return latest_charge;
}

/** All balance transactions of an account, oldest first. */
export async function transactions(
  stripe: Stripe,
  context?: string,
  params: Stripe.BalanceTransactionListParams = {},
): Promise<Stripe.BalanceTransaction[]> {
  const at = context ? { stripeContext: context } : {};
  const all = await stripe.balanceTransactions
    .list({ limit: 100, ...params }, at)
    .autoPagingToArray({ limit: 10_000 });
  return all.reverse();
}

/** What an account has in all, in pence. */
export async function held(stripe: Stripe, context?: string): Promise<number> {
  const at = context ? { stripeContext: context } : {};
  const { available, pending } = await stripe.balance.retrieve({}, at);
  return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
}
