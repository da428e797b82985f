import type { CheckoutSession, LineItem } from "../known";
import type { Desk } from "../world";
import type { SessionParams } from "./sessions";

/** A session as it begins, with the address of its page, and what it sells. */
export function freshSession(
  desk: Desk,
  params: SessionParams,
  methods: string[],
  expires: number,
): { session: CheckoutSession; items: LineItem[] } {
  const items = (params.line_items ?? []).map((item) => lineOf(desk, item));
  const total = items.reduce((sum, { amount_total }) => sum + amount_total, 0);
  const isPayment = params.mode === "payment";
  const id = desk.newId("cs_test");
  const session = {
    id,
    object: "checkout.session",
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: isPayment ? total : null,
    amount_total: isPayment ? total : null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: desk.now(),
    currency: isPayment || params.currency ? "gbp" : null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: null,
    },
    customer: params.customer ?? null,
    customer_account: null,
    customer_creation: params.customer ? null : (params.customer_creation ?? "if_required"),
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: null,
    expires_at: expires,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: params.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "always",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: methods,
    payment_status: isPayment ? "unpaid" : "no_payment_required",
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: isPayment ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    ui_mode: "hosted_page",
    url: `${desk.world.ownUrl}/checkout/${desk.account}/${id}`,
    wallet_options: null,
  } satisfies CheckoutSession;
  return { session, items };
}

function lineOf(
  desk: Desk,
  { quantity = 1, price_data }: NonNullable<SessionParams["line_items"]>[number],
) {
  const { unit_amount, product_data } = price_data;
  const total = unit_amount * quantity;
  return {
    id: desk.newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: "gbp",
    description: product_data.name,
    metadata: {},
    price: null,
    quantity,
  } satisfies LineItem;
}
