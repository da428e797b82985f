import type Stripe from "stripe";
import { z } from "zod";
import { type CheckoutSession, idOf } from "../known";
import { invalid } from "../wire/faults";
import { list, within } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { freshSession } from "./fresh-session";
import { cancel } from "./payment-intents";
import { makeSetupIntent } from "./setup-intents";

const minute = 60;
const leastLife = 30 * minute;
const mostLife = 24 * 60 * minute;

const item = z.strictObject({
  quantity: of.whole.refine((quantity) => quantity >= 1, "Must be at least 1").optional(),
  price_data: z.strictObject({
    currency: of.currency,
    unit_amount: of.amount,
    product_data: z.strictObject({
      name: z.string().min(1).max(1_500),
      description: z.string().max(5_000).optional(),
      metadata: of.metadata.optional(),
    }),
  }),
});

const createParams = paramsOf<Stripe.Checkout.SessionCreateParams>()({
  allowed_payment_method_types: z
    .array(z.enum(["card", "bacs_debit"]))
    .min(1)
    .max(2)
    .optional(),
  billing_address_collection: z.enum(["auto", "required"]).optional(),
  cancel_url: of.url.optional(),
  client_reference_id: z.string().max(200).optional(),
  currency: of.currency.optional(),
  customer: of.id.optional(),
  customer_creation: z.enum(["always", "if_required"]).optional(),
  custom_text: z
    .strictObject({ submit: z.strictObject({ message: z.string().max(1_200) }).optional() })
    .optional(),
  customer_email: z.email().max(300).optional(),
  expires_at: of.whole.optional(),
  line_items: z.array(item).min(1).max(100).optional(),
  locale: of.text.optional(),
  metadata: of.metadata.optional(),
  mode: z.enum(["payment", "setup"], "The sandbox knows payment and setup only"),
  payment_intent_data: z
    .strictObject({
      description: of.text.optional(),
      metadata: of.metadata.optional(),
      setup_future_usage: z.enum(["off_session", "on_session"]).optional(),
      statement_descriptor_suffix: z.string().max(22).optional(),
      transfer_group: of.text.optional(),
    })
    .optional(),
  setup_intent_data: z
    .strictObject({ description: of.text.optional(), metadata: of.metadata.optional() })
    .optional(),
  submit_type: z.enum(["auto", "pay"]).optional(),
  success_url: of.url,
});

export type SessionParams = z.output<typeof createParams>;

export const sessionRoutes: Route[] = [
  route("POST", "/v1/checkout/sessions", createParams, create),
  route(
    "GET",
    "/v1/checkout/sessions",
    paramsOf<Stripe.Checkout.SessionListParams>()({
      ...pageParams,
      created: of.times.optional(),
      customer: of.id.optional(),
      payment_intent: of.id.optional(),
      status: z.enum(["open", "complete", "expired"]).optional(),
    }),
    (desk, params) => {
      const { customer, payment_intent, status, created } = params;
      const found = desk
        .all("session")
        .filter(
          (one) =>
            (!customer || one.customer === customer) &&
            (!payment_intent || one.payment_intent === payment_intent) &&
            (!status || one.status === status) &&
            within(one.created, created),
        );
      return list("/v1/checkout/sessions", found, params);
    },
  ),
  route("GET", "/v1/checkout/sessions/:id", paramsOf()({}), (desk, _, { id }) =>
    desk.find("session", id),
  ),
  route(
    "GET",
    "/v1/checkout/sessions/:id/line_items",
    paramsOf<Stripe.Checkout.SessionListLineItemsParams>()(pageParams),
    (desk, params, { id }) => {
      const items = desk.get("lines", desk.find("session", id).id)?.items ?? [];
      return list(`/v1/checkout/sessions/${id}/line_items`, items.toReversed(), params);
    },
  ),
  route("POST", "/v1/checkout/sessions/:id/expire", paramsOf()({}), (desk, _, { id }) => {
    const session = desk.find("session", id);
    if (session.status !== "open") {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    }
    return expire(desk, session);
  }),
];

/** Ends a session that nobody has finished: nothing can be paid by it any more. */
export function expire(desk: Desk, session: CheckoutSession): CheckoutSession {
  if (session.status !== "open") return session;
  const intent = idOf(session.payment_intent);
  if (intent) cancel(desk, desk.find("payment_intent", intent), "abandoned");
  const expired = desk.put("session", { ...session, status: "expired", url: null });
  desk.emit("checkout.session.expired", expired);
  return expired;
}

function create(desk: Desk, params: SessionParams): CheckoutSession {
  const methods = params.allowed_payment_method_types ?? ["card"];
  refuseUnfit(desk, params, methods);
  const expires = expiryOf(desk, params.expires_at);
  if (expires === undefined) {
    throw invalid(
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      "expires_at",
    );
  }
  const { session, items } = freshSession(desk, params, methods, expires);
  if (params.mode === "payment" && (session.amount_total ?? 0) < 30) {
    throw invalid(
      "The Checkout Session's total amount due must add up to at least £0.30 gbp",
      undefined,
      "amount_too_small",
    );
  }
  const setup =
    params.mode === "setup"
      ? makeSetupIntent(desk, {
          customer: params.customer ?? null,
          methods,
          ...params.setup_intent_data,
        })
      : undefined;
  const { description, metadata, transfer_group, setup_future_usage, statement_descriptor_suffix } =
    params.payment_intent_data ?? {};
  desk.put("lines", { id: session.id, items });
  desk.put("plan", {
    id: session.id,
    description: description ?? null,
    metadata: metadata ?? {},
    transferGroup: transfer_group ?? null,
    setupFutureUsage: setup_future_usage ?? null,
    statementSuffix: statement_descriptor_suffix ?? null,
    authenticating: null,
  });
  const { account } = desk;
  desk.schedule(expires, { does: "session-expires", account, session: session.id });
  return desk.put("session", { ...session, setup_intent: setup?.id ?? null });
}

/** When a session is to end. A caller whose clock was not moved on with ours says it by their own. */
function expiryOf(desk: Desk, asked: number | undefined): number | undefined {
  const now = desk.now();
  if (asked === undefined) return now + mostLife;
  const fits = (at: number) => at >= now + leastLife && at <= now + mostLife;
  return [asked, asked + desk.world.clock.ahead()].find(fits);
}

function refuseUnfit(desk: Desk, params: SessionParams, methods: string[]): void {
  if (params.customer) desk.find("customer", params.customer, "customer");
  if (params.customer && params.customer_email) {
    throw invalid("You may only specify one of these parameters: customer, customer_email.");
  }
  if (params.mode === "setup") {
    if (!params.allowed_payment_method_types && !params.currency) {
      throw invalid(
        "You must provide `currency` in `setup` mode.",
        "currency",
        "parameter_missing",
      );
    }
    if (params.line_items)
      throw invalid("`line_items` are not supported in `setup` mode.", "line_items");
    if (params.payment_intent_data) {
      throw invalid(
        "You can not pass `payment_intent_data` in `setup` mode.",
        "payment_intent_data",
      );
    }
    if (methods.includes("bacs_debit") && !params.customer) {
      throw invalid("A customer is required for Bacs Direct Debit in `setup` mode.", "customer");
    }
    return;
  }
  if (!params.line_items) {
    throw invalid(
      "You must provide `line_items` in `payment` mode.",
      "line_items",
      "parameter_missing",
    );
  }
  const keeps = params.payment_intent_data?.setup_future_usage === "off_session";
  if (methods.includes("bacs_debit") && !keeps) {
    throw invalid(
      "You must set `payment_intent_data[setup_future_usage]` to `off_session` to use Bacs Direct Debit in `payment` mode.",
      "payment_intent_data[setup_future_usage]",
    );
  }
}
