import type Stripe from "stripe";
import { z } from "zod";
import { idOf, type PaymentIntent } from "../known";
import { invalid, StripeFault } from "../wire/faults";
import { list, within } from "../wire/list";
import { merged, of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { confirm } from "./confirm";

interface Asked {
  amount: number;
  methods: ("card" | "bacs_debit")[];
  customer?: string | null | undefined;
  description?: string | null | undefined;
  metadata?: Record<string, string> | undefined;
  transferGroup?: string | null | undefined;
  statementSuffix?: string | null | undefined;
  setupFutureUsage?: "off_session" | "on_session" | null | undefined;
}

export function makeIntent(desk: Desk, asked: Asked): PaymentIntent {
  const { amount, methods } = asked;
  if (amount < leastAmount) {
    throw invalid("Amount must be at least £0.30 gbp", "amount", "amount_too_small");
  }
  const id = desk.newId("pi");
  const intent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: methods,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${desk.newId("s").slice(2)}`,
    confirmation_method: "automatic",
    created: desk.now(),
    currency: "gbp",
    customer: asked.customer ?? null,
    customer_account: null,
    description: asked.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: asked.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: methods,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: asked.setupFutureUsage ?? null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: asked.statementSuffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: asked.transferGroup ?? null,
  } satisfies PaymentIntent;
  desk.emit("payment_intent.created", desk.put("payment_intent", intent));
  return intent;
}

/** What Stripe takes at the least, in pence. */
const leastAmount = 30;

const methodTypes = z
  .array(z.enum(["card", "bacs_debit"]))
  .min(1)
  .max(2);

const createParams = paramsOf<Stripe.PaymentIntentCreateParams>()({
  allowed_payment_method_types: methodTypes.optional(),
  amount: of.amount,
  currency: of.currency,
  customer: of.id.optional(),
  description: of.text.optional(),
  metadata: of.metadata.optional(),
  payment_method: of.id.optional(),
  mandate: of.id.optional(),
  confirm: of.flag.optional(),
  off_session: of.flag.optional(),
  setup_future_usage: z.enum(["off_session", "on_session"]).optional(),
  transfer_group: of.text.optional(),
});

const confirmParams = paramsOf<Stripe.PaymentIntentConfirmParams>()({
  payment_method: of.id.optional(),
  mandate: of.id.optional(),
  off_session: of.flag.optional(),
});

const listParams = paramsOf<Stripe.PaymentIntentListParams>()({
  ...pageParams,
  created: of.times.optional(),
  customer: of.id.optional(),
});

export const paymentIntentRoutes: Route[] = [
  route("POST", "/v1/payment_intents", createParams, (desk, params) => {
    if (params.customer) desk.find("customer", params.customer, "customer");
    const intent = makeIntent(desk, {
      ...params,
      methods: params.allowed_payment_method_types ?? ["card"],
      transferGroup: params.transfer_group,
      setupFutureUsage: params.setup_future_usage,
    });
    return params.confirm ? confirmWith(desk, intent, params) : intent;
  }),
  route("GET", "/v1/payment_intents", listParams, (desk, params) => {
    const found = desk.all("payment_intent").filter((one) => {
      const isTheirs = !params.customer || one.customer === params.customer;
      return isTheirs && within(one.created, params.created);
    });
    return list("/v1/payment_intents", found, params);
  }),
  route("GET", "/v1/payment_intents/:id", paramsOf()({}), (desk, _, { id }) =>
    desk.find("payment_intent", id, "intent"),
  ),
  route("POST", "/v1/payment_intents/:id/confirm", confirmParams, (desk, params, { id }) =>
    confirmWith(desk, desk.find("payment_intent", id, "intent"), params),
  ),
  route(
    "POST",
    "/v1/payment_intents/:id/cancel",
    paramsOf<Stripe.PaymentIntentCancelParams>()({
      cancellation_reason: z
        .enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"])
        .optional(),
    }),
    (desk, { cancellation_reason }, { id }) => {
      return cancel(desk, desk.find("payment_intent", id, "intent"), cancellation_reason ?? null);
    },
  ),
  route(
    "POST",
    "/v1/payment_intents/:id",
    paramsOf<Stripe.PaymentIntentUpdateParams>()({
      description: of.text.optional(),
      metadata: of.metadata.optional(),
    }),
    (desk, { description, metadata }, { id }) => {
      const intent = desk.find("payment_intent", id, "intent");
      return desk.put("payment_intent", {
        ...intent,
        description: description ?? intent.description,
        metadata: merged(intent.metadata, metadata),
      });
    },
  ),
];

function confirmWith(
  desk: Desk,
  intent: PaymentIntent,
  { payment_method, off_session }: { payment_method?: string; off_session?: boolean },
): PaymentIntent {
  const id = payment_method ?? idOf(intent.payment_method);
  if (id === null) {
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      "payment_method",
      "payment_intent_unexpected_state",
    );
  }
  const method = desk.find("payment_method", id, "payment_method");
  return confirm(desk, intent, method, { offSession: off_session ?? false });
}

/** Ends an intent that nobody has paid. @throws StripeFault where somebody has */
export function cancel(
  desk: Desk,
  intent: PaymentIntent,
  reason: PaymentIntent["cancellation_reason"],
): PaymentIntent {
  if (["succeeded", "processing", "canceled"].includes(intent.status)) {
    throw new StripeFault(400, {
      code: "payment_intent_unexpected_state",
      message: `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
      payment_intent: intent,
    });
  }
  const canceled = desk.put("payment_intent", {
    ...intent,
    canceled_at: desk.now(),
    cancellation_reason: reason,
    next_action: null,
    status: "canceled",
  });
  desk.emit("payment_intent.canceled", canceled);
  return canceled;
}
