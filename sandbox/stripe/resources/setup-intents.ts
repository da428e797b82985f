import type Stripe from "stripe";
import { idOf, type PaymentMethod, type SetupIntent } from "../known";
import { list } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { makeMandate } from "./mandates";

interface Asked {
  customer: string | null;
  methods: string[];
  description?: string | null | undefined;
  metadata?: Record<string, string> | undefined;
}

export function makeSetupIntent(
  desk: Desk,
  { customer, methods, description, metadata }: Asked,
): SetupIntent {
  const id = desk.newId("seti");
  const intent = {
    id,
    object: "setup_intent",
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${desk.newId("s").slice(2)}`,
    created: desk.now(),
    customer,
    customer_account: null,
    description: description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: methods,
    single_use_mandate: null,
    status: "requires_payment_method",
    usage: "off_session",
  } satisfies SetupIntent;
  desk.emit("setup_intent.created", desk.put("setup_intent", intent));
  return intent;
}

/** The holder has agreed: the payment method is kept, a bank account under a mandate. */
export function completeSetup(desk: Desk, id: string, method: PaymentMethod): SetupIntent {
  const intent = desk.find("setup_intent", id);
  const mandate = method.type === "bacs_debit" ? makeMandate(desk, method) : null;
  const done = desk.put("setup_intent", {
    ...intent,
    mandate: mandate?.id ?? null,
    payment_method: method.id,
    status: "succeeded",
  });
  if (idOf(method.customer)) desk.emit("payment_method.attached", method);
  desk.emit("setup_intent.succeeded", done);
  return done;
}

export const setupIntentRoutes: Route[] = [
  route(
    "GET",
    "/v1/setup_intents",
    paramsOf<Stripe.SetupIntentListParams>()({ ...pageParams, customer: of.id.optional() }),
    (desk, params) => {
      const found = desk
        .all("setup_intent")
        .filter(({ customer }) => !params.customer || customer === params.customer);
      return list("/v1/setup_intents", found, params);
    },
  ),
  route("GET", "/v1/setup_intents/:id", paramsOf()({}), (desk, _, { id }) =>
    desk.find("setup_intent", id),
  ),
];
