import type Stripe from "stripe";
import { penceOf } from "@/lib/money";
import type { Charge, Checkout, Transaction } from "../provider";

// Stripe's objects in our words.

/** A session whose payment intent came along with it. */
export function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  const intent = expandedOf(session.payment_intent);
  return {
    session: session.id,
    attempt: session.metadata?.attempt ?? null,
    state: stateOf(session, intent),
    amount: penceOf(session.amount_total ?? 0),
    url: session.status === "open" ? session.url : null,
    charge: session.status === "complete" && intent ? idOf(intent.latest_charge) : null,
    refusal: intent ? refusalOf(intent) : null,
  };
}

function stateOf(
  { status, payment_status }: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): Checkout["state"] {
  if (status === "expired") return "expired";
  if (status !== "complete") return "open";
  if (payment_status === "paid") return "paid";
  // A debit that came back leaves its session as it was: the intent waits for another way to pay.
  const isBack = intent?.status === "requires_payment_method" || intent?.status === "canceled";
  return isBack ? "failed" : "processing";
}

function refusalOf({ last_payment_error }: Stripe.PaymentIntent): string | null {
  return last_payment_error?.decline_code ?? last_payment_error?.code ?? null;
}

/** A charge whose balance transactions came along with it. */
export function chargeOf(charge: Stripe.Charge): Charge {
  const { card, type } = charge.payment_method_details ?? {};
  return {
    id: charge.id,
    attempt: charge.metadata.attempt ?? null,
    amount: penceOf(charge.amount),
    at: dateOf(charge.created),
    method: type === "card" ? "card" : type === "bacs_debit" ? "bacs" : null,
    scheme: card?.brand ?? null,
    lastFour: card?.last4 ?? charge.payment_method_details?.bacs_debit?.last4 ?? null,
    transaction: transactionOf(charge.balance_transaction),
    returned: transactionOf(charge.failure_balance_transaction ?? null),
  };
}

function transactionOf(field: string | Stripe.BalanceTransaction | null): Transaction | null {
  const transaction = expandedOf(field);
  return (
    transaction && {
      id: transaction.id,
      amount: penceOf(transaction.amount),
      fee: penceOf(transaction.fee),
      at: dateOf(transaction.created),
    }
  );
}

/** Throws where a field that was asked for as a whole came as an id. */
function expandedOf<T extends { id: string }>(field: string | T | null): T | null {
  if (typeof field === "string") throw new Error("An object of Stripe's came along by its id only");
  return field;
}

function idOf(field: string | { id: string } | null): string | null {
  return typeof field === "string" ? field : (field?.id ?? null);
}

function dateOf(seconds: number): Date {
  return new Date(seconds * 1000);
}
