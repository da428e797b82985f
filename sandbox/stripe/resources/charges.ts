import type Stripe from "stripe";
import type { Charge, PaymentIntent, PaymentMethod } from "../known";
import { bacsFee, cardFee } from "../rules/fees";
import { workingDaysLater } from "../rules/working-days";
import { list, within } from "../wire/list";
import { merged, of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { balanceSettingsOf } from "./balance-settings";
import { post } from "./balance-transactions";
import { cardOf } from "./payment-methods";

interface Outcome {
  status: Charge["status"];
  failure?: { code: string; declineCode?: string | undefined; message: string };
  mandate?: string;
}

/** What became of one try to take a payment intent's money. */
export function makeCharge(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  { status, failure, mandate }: Outcome,
): Charge {
  const isCard = method.type === "card";
  const failed = status === "failed";
  return desk.put("charge", {
    ...freshCharge(desk, isCard ? "ch" : "py", intent.amount),
    amount_captured: failed ? 0 : intent.amount,
    billing_details: method.billing_details,
    captured: !failed,
    customer: intent.customer,
    description: intent.description,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    metadata: intent.metadata,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: failed ? "declined_by_network" : "approved_by_network",
      reason: failed ? (failure?.declineCode ?? failure?.code ?? null) : null,
      risk_level: isCard ? "normal" : "not_assessed",
      seller_message: failed ? "The bank declined the payment." : "Payment complete.",
      type: failed ? "issuer_declined" : "authorized",
    },
    paid: status === "succeeded",
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: detailsOf(method, mandate ?? null),
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
    transfer_group: intent.transfer_group,
  } satisfies Charge);
}

/** A charge that nobody has paid yet, or that a transfer pays. */
export function freshCharge(desk: Desk, prefix: "ch" | "py", amount: number): Charge {
  return {
    id: desk.newId(prefix),
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: desk.now(),
    currency: "gbp",
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  } satisfies Charge;
}

/**
 * Makes sure that a charge stands in the balance: its money and its fee, which for a card come some
 * time after the success.
 */
export function settle(desk: Desk, id: string): Charge {
  const charge = desk.find("charge", id);
  if (charge.balance_transaction !== null || charge.status === "failed") return charge;
  const country = charge.payment_method_details?.card?.country ?? null;
  const isCard = charge.payment_method_details?.type === "card";
  const transaction = post(desk, {
    type: isCard ? "charge" : "payment",
    category: "charge",
    amount: charge.amount,
    fee: isCard ? cardFee(charge.amount, country) : bacsFee(charge.amount),
    source: charge.id,
    availableOn: availableOn(desk, charge),
    description: charge.description,
  });
  const settled = desk.put("charge", { ...charge, balance_transaction: transaction.id });
  desk.emit("charge.updated", settled);
  return settled;
}

/** From the day of the payment on, whenever its fee became known. */
function availableOn(desk: Desk, charge: Charge): number {
  if (cardOf(desk, charge.payment_method ?? "")?.availableAtOnce) return charge.created;
  const days = balanceSettingsOf(desk).payments.settlement_timing.delay_days;
  const isBacs = charge.payment_method_details?.type === "bacs_debit";
  return workingDaysLater(charge.created, isBacs ? days + bacsDays : days);
}

/** A debit's money comes when the debit has stood, and no sooner. */
const bacsDays = 5;

const listParams = paramsOf<Stripe.ChargeListParams>()({
  ...pageParams,
  created: of.times.optional(),
  customer: of.id.optional(),
  payment_intent: of.id.optional(),
  transfer_group: of.text.optional(),
});

const updateParams = paramsOf<Stripe.ChargeUpdateParams>()({
  description: of.text.optional(),
  metadata: of.metadata.optional(),
});

export const chargeRoutes: Route[] = [
  route("GET", "/v1/charges", listParams, (desk, params) => {
    const { payment_intent, customer, transfer_group, created } = params;
    const found = desk
      .all("charge")
      .filter(
        (one) =>
          (!payment_intent || one.payment_intent === payment_intent) &&
          (!customer || one.customer === customer) &&
          (!transfer_group || one.transfer_group === transfer_group) &&
          within(one.created, created),
      );
    return list("/v1/charges", found, params);
  }),
  route("GET", "/v1/charges/:id", paramsOf()({}), (desk, _, { id }) => desk.find("charge", id)),
  route("POST", "/v1/charges/:id", updateParams, (desk, { description, metadata }, { id }) => {
    const charge = desk.find("charge", id);
    const updated = desk.put("charge", {
      ...charge,
      description: description ?? charge.description,
      metadata: merged(charge.metadata, metadata),
    });
    desk.emit("charge.updated", updated);
    return updated;
  }),
];

function detailsOf(
  method: PaymentMethod,
  mandate: string | null,
): NonNullable<Charge["payment_method_details"]> {
  const { card, bacs_debit } = method;
  if (bacs_debit) return { type: "bacs_debit", bacs_debit: { ...bacs_debit, mandate } };
  if (!card) throw new Error("A payment method is a card or a bank account");
  return {
    type: "card",
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_token: null,
      network_transaction_id: null,
      regulated_status: card.regulated_status,
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
