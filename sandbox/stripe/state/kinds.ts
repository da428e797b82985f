import type Stripe from "stripe";
import type * as api from "../known";
import type { TestBank } from "../rules/test-banks";
import type { TestCard } from "../rules/test-cards";
import type { TimerWork } from "./timers";

/** What is kept of each account, by kind; the last ones are the stand-in's own. */
export interface Kinds {
  account: api.Account;
  balance_settings: api.BalanceSettings & { id: string };
  balance_transaction: api.BalanceTransaction;
  charge: api.Charge;
  customer: api.Customer;
  dispute: api.Dispute;
  event: Stripe.Event;
  file: api.StoredFile;
  mandate: api.Mandate;
  payment_intent: api.PaymentIntent;
  payment_method: api.PaymentMethod;
  payout: api.Payout;
  refund: api.Refund;
  session: api.CheckoutSession;
  setup_intent: api.SetupIntent;
  transfer: api.Transfer;
  reversal: api.TransferReversal;

  answer: Answer;
  behaviour: Behaviour;
  clock: ClockState;
  delivery: Delivery;
  fault: ApiFault;
  knob: Knobs;
  lines: { id: string; items: api.LineItem[] };
  payout_item: { id: string; payout: string };
  plan: CheckoutPlan;
  timer: { id: string; at: number; work: TimerWork };
  webhook_fault: WebhookFault;
}

/** What was answered under an idempotency key. */
export interface Answer {
  id: string;
  at: number;
  request: string;
  status: number;
  body: unknown;
}

/** How a payment method behaves: its number is not kept. */
export interface Behaviour {
  id: string;
  card?: TestCard["name"];
  bank?: TestBank["name"];
}

/** Milliseconds before or after the machine's clock, or the moment that the clock stands at. */
export interface ClockState {
  id: "clock";
  offset: number;
  stands: number | null;
}

/** One sending of an event that is still to be done. */
export interface Delivery {
  id: string;
  account: string;
  event: string;
  endpoint: "platform" | "connected";
  /** Unix seconds. */
  at: number;
  tries: number;
  /** Waits for the next event to overtake it. */
  overtaken: boolean;
}

/** What the next requests that fit meet. */
export interface ApiFault {
  id: string;
  does: "fail" | "fail-after" | "hang" | "cut";
  /** `POST /v1/refunds`: a method and how the path begins; any request where it is not said. */
  of: string | null;
  left: number;
}

/** What the next events that fit meet on their way. */
export interface WebhookFault {
  id: string;
  does: "lose" | "repeat" | "delay" | "reorder";
  /** How an event's type begins. */
  of: string | null;
  left: number;
  /** Seconds for a delay; how many more times for a repeat. */
  by: number;
}

/** What a control sets for all that follows. */
export interface Knobs {
  id: "knobs";
  /** Seconds from a card's success to its balance transaction. */
  feeDelay: number;
  /** Accounts whose next payout fails, and whether before or after it was paid. */
  failPayout: Record<string, "before" | "after">;
}

/** What a Checkout session was told about the payment that does not exist yet. */
export interface CheckoutPlan {
  id: string;
  description: string | null;
  metadata: Record<string, string>;
  transferGroup: string | null;
  statementSuffix: string | null;
  setupFutureUsage: "off_session" | "on_session" | null;
  /** The payment method that waits for its holder's bank to know them. */
  authenticating: string | null;
}
