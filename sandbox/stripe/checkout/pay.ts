import { type CheckoutSession, idOf, type PaymentIntent, type PaymentMethod } from "../known";
import { confirm, failAuthentication } from "../resources/confirm";
import { makeCustomer } from "../resources/customers";
import { makeMandate } from "../resources/mandates";
import { makeIntent } from "../resources/payment-intents";
import { makeBankMethod, makeCardMethod } from "../resources/payment-methods";
import { completeSetup } from "../resources/setup-intents";
import type { CheckoutPlan } from "../state/kinds";
import { StripeFault } from "../wire/faults";
import type { Desk } from "../world";
import type { Typed } from "./forms";

/** What became of a try to finish a session. */
export type Outcome = { to: "success" } | { to: "authentication" } | { to: "page"; error: string };

/** Finishes an open session with what its payer typed, as far as their bank lets them. */
export function pay(desk: Desk, session: CheckoutSession, typed: Typed): Outcome {
  return orDeclined(() => {
    const known = withPayer(desk, session, typed);
    const holder = { name: typed.name, email: typed.email, customer: idOf(known.customer) };
    const method = typed.card
      ? makeCardMethod(desk, typed.card, holder)
      : makeBankMethod(desk, typed.bank, holder);
    if (known.mode === "setup") {
      const setup = idOf(known.setup_intent);
      if (setup) completeSetup(desk, setup, method);
      return complete(desk, known, "no_payment_required");
    }
    if (method.type === "bacs_debit") makeMandate(desk, method);
    return take(desk, known, method, false);
  });
}

/** Goes on after the payer's bank has asked them to prove themselves. */
export function authenticate(desk: Desk, session: CheckoutSession, proven: boolean): Outcome {
  const plan = desk.find("plan", session.id);
  const intent = idOf(session.payment_intent);
  if (!plan.authenticating || !intent) return { to: "page", error: "Enter your card again" };
  const method = desk.find("payment_method", plan.authenticating);
  desk.put("plan", { ...plan, authenticating: null });
  return orDeclined(() => {
    if (proven) return take(desk, session, method, true);
    throw failAuthentication(desk, desk.find("payment_intent", intent), method);
  });
}

function orDeclined(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof StripeFault && error.keepsWork) {
      return { to: "page", error: error.body.message };
    }
    throw error;
  }
}

function take(
  desk: Desk,
  session: CheckoutSession,
  method: PaymentMethod,
  authenticated: boolean,
): Outcome {
  const plan = desk.find("plan", session.id);
  const intent = intentOf(desk, session, plan);
  const begun = desk.put("session", { ...session, payment_intent: intent.id });
  const tried = confirm(desk, intent, method, { authenticated });
  if (tried.status === "requires_action") {
    desk.put("plan", { ...plan, authenticating: method.id });
    return { to: "authentication" };
  }
  return complete(desk, begun, tried.status === "succeeded" ? "paid" : "unpaid");
}

/** The session's intent, made with the first try to pay. */
function intentOf(desk: Desk, session: CheckoutSession, plan: CheckoutPlan): PaymentIntent {
  const id = idOf(session.payment_intent);
  if (id) return { ...desk.find("payment_intent", id), customer: session.customer };
  return makeIntent(desk, {
    amount: session.amount_total ?? 0,
    methods: session.payment_method_types.map((type) =>
      type === "bacs_debit" ? "bacs_debit" : "card",
    ),
    customer: idOf(session.customer),
    description: plan.description,
    metadata: plan.metadata,
    transferGroup: plan.transferGroup,
    setupFutureUsage: plan.setupFutureUsage,
    statementSuffix: plan.statementSuffix,
  });
}

/** The session with its payer on it, who becomes a customer where something of theirs is kept. */
function withPayer(desk: Desk, session: CheckoutSession, { name, email, bank }: Typed) {
  const isKept = session.customer_creation === "always" || bank !== undefined;
  const customer =
    idOf(session.customer) ?? (isKept ? makeCustomer(desk, { name, email }).id : null);
  return desk.put("session", {
    ...session,
    customer,
    customer_details: {
      address: null,
      business_name: null,
      email,
      individual_name: null,
      name,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
  });
}

function complete(
  desk: Desk,
  session: CheckoutSession,
  payment_status: CheckoutSession["payment_status"],
): Outcome {
  const done = desk.put("session", { ...session, payment_status, status: "complete", url: null });
  desk.emit("checkout.session.completed", done);
  return { to: "success" };
}
