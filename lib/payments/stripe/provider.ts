import Stripe from "stripe";
import { numberOf } from "@/lib/money";
import type { StripeSettings } from "@/lib/platform";
import type { Asked, Checkout, NewCheckout, Provider } from "../provider";
import { ask } from "./ask";
import { readEvent } from "./event";
import { chargeOf, checkoutOf } from "./read";

/** Milliseconds that one try of a request gets; somebody waits for it. */
const patience = 8_000;

const withIntent = { expand: ["payment_intent"] };
const withTransactions = { expand: ["balance_transaction", "failure_balance_transaction"] };

/** Stripe behind the module's own interface. */
export function stripeProvider(
  settings: StripeSettings,
  { timeout = patience, maxNetworkRetries = 2 } = {},
): Provider {
  const stripe = clientOf(settings, { timeout, maxNetworkRetries });
  const { sessions } = stripe.checkout;

  const findByAttempt: Provider["findByAttempt"] = async (account, attempt, since) => {
    const created = { gte: Math.floor(since.getTime() / 1000) - clockSkew };
    const found = await ask(async () => {
      const all = sessions.list(
        { created, limit: 100, expand: ["data.payment_intent"] },
        at(account),
      );
      for await (const one of all) if (one.metadata?.attempt === attempt) return one;
      return null;
    });
    if (!found.ok) return found;
    return found.value ? { ok: true, value: checkoutOf(found.value) } : notFound;
  };

  return {
    async start(checkout) {
      const { account, attempt, createdAt } = checkout;
      // The key is the attempt's: however often it is asked for, there is one session of it.
      const started = await ask(() =>
        sessions.create(paramsOf(checkout), { ...at(account), idempotencyKey: attempt }),
      );
      // A stored fault comes again under its key for ever: whether there is a session, the list says.
      if (!started.ok && started.why === "away") return findByAttempt(account, attempt, createdAt);
      return read(started);
    },
    find: async (account, session) =>
      read(await ask(() => sessions.retrieve(session, withIntent, at(account)))),
    findByAttempt,
    expire: async (account, session) =>
      read(await ask(() => sessions.expire(session, withIntent, at(account)))),
    async charge(account, id) {
      const found = await ask(() => stripe.charges.retrieve(id, withTransactions, at(account)));
      return found.ok ? { ok: true, value: chargeOf(found.value) } : found;
    },
    async attemptOf(account, object) {
      const found = await ask(() => metadataOf(stripe, object, at(account)));
      if (found.ok) return { ok: true, value: found.value?.attempt ?? null };
      return found.why === "not-found" ? { ok: true, value: null } : found;
    },
    read: (...event) => readEvent(settings, ...event),
  };
}

/** Seconds by which our clock and Stripe's may differ. */
const clockSkew = 300;

const notFound = { ok: false, why: "not-found" } as const;

function clientOf(
  { secretKey, apiUrl }: StripeSettings,
  options: { timeout: number; maxNetworkRetries: number },
): Stripe {
  const shared = { ...options, telemetry: false };
  if (!apiUrl) return new Stripe(secretKey, shared);
  const { hostname, port } = new URL(apiUrl);
  return new Stripe(secretKey, { ...shared, protocol: "http", host: hostname, port });
}

/** At a council's account, or at the platform's own. */
function at(account: string | null): Stripe.RequestOptions {
  return account === null ? {} : { stripeContext: account };
}

function read(asked: Asked<Stripe.Checkout.Session>): Asked<Checkout> {
  return asked.ok ? { ok: true, value: checkoutOf(asked.value) } : asked;
}

function paramsOf({
  attempt,
  lines,
  takesBacs,
  doneUrl,
  backUrl,
}: NewCheckout): Stripe.Checkout.SessionCreateParams {
  const metadata = { attempt };
  return {
    ...withIntent,
    mode: "payment",
    success_url: doneUrl,
    cancel_url: backUrl,
    client_reference_id: attempt,
    metadata,
    allowed_payment_method_types: takesBacs ? ["card", "bacs_debit"] : ["card"],
    payment_intent_data: {
      metadata,
      ...(takesBacs && { setup_future_usage: "off_session" }),
    },
    line_items: lines.map(({ words, amount }) => ({
      quantity: 1,
      price_data: {
        currency: "gbp",
        unit_amount: numberOf(amount),
        product_data: { name: words },
      },
    })),
  };
}

/** What we wrote onto an object when we made it, or Stripe copied onto what it made of that. */
async function metadataOf(
  stripe: Stripe,
  id: string,
  options: Stripe.RequestOptions,
): Promise<Stripe.Metadata | null> {
  const [prefix] = id.split("_");
  if (prefix === "cs") return (await stripe.checkout.sessions.retrieve(id, {}, options)).metadata;
  if (prefix === "pi") return (await stripe.paymentIntents.retrieve(id, {}, options)).metadata;
  if (prefix === "ch" || prefix === "py") {
    return (await stripe.charges.retrieve(id, {}, options)).metadata;
  }
  return null;
}
