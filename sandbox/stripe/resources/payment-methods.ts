import type Stripe from "stripe";
import type { PaymentMethod } from "../known";
import { bankByName, type TestBank, testSortCode } from "../rules/test-banks";
import { cardByName, type TestCard } from "../rules/test-cards";
import { list } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { activeMandate, endMandate } from "./mandates";

interface Holder {
  name: string | null;
  email: string | null;
  customer: string | null;
}

/** A payment method of one of Stripe's test cards. */
export function makeCardMethod(desk: Desk, card: TestCard, holder: Holder): PaymentMethod {
  const method = {
    ...common(desk, holder),
    type: "card",
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: card.country,
      display_brand: card.brand,
      exp_month: 12,
      exp_year: 2040,
      fingerprint: `card${card.number.slice(-8)}`,
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  } satisfies PaymentMethod;
  desk.put("behaviour", { id: method.id, card: card.name });
  return desk.put("payment_method", method);
}

/** A payment method of one of Stripe's test bank accounts. */
export function makeBankMethod(desk: Desk, bank: TestBank, holder: Holder): PaymentMethod {
  const method = {
    ...common(desk, holder),
    type: "bacs_debit",
    bacs_debit: {
      fingerprint: `bank${bank.accountNumber}`,
      last4: bank.accountNumber.slice(-4),
      sort_code: testSortCode,
    },
  } satisfies PaymentMethod;
  desk.put("behaviour", { id: method.id, bank: bank.name });
  return desk.put("payment_method", method);
}

export function cardOf(desk: Desk, method: string): TestCard | undefined {
  const name = desk.get("behaviour", method)?.card;
  return name === undefined ? undefined : cardByName(name);
}

export function bankOf(desk: Desk, method: string): TestBank | undefined {
  const name = desk.get("behaviour", method)?.bank;
  return name === undefined ? undefined : bankByName(name);
}

const listParams = paramsOf<Stripe.PaymentMethodListParams>()({
  ...pageParams,
  customer: of.id.optional(),
  type: of.text.optional(),
});

export const paymentMethodRoutes: Route[] = [
  route("GET", "/v1/payment_methods", listParams, (desk, params) => {
    const { customer, type } = params;
    const found = desk.all("payment_method").filter((method) => {
      return (!customer || method.customer === customer) && (!type || method.type === type);
    });
    return list("/v1/payment_methods", found, params);
  }),
  route("GET", "/v1/payment_methods/:id", paramsOf()({}), (desk, _, { id }) =>
    desk.find("payment_method", id),
  ),
  route("POST", "/v1/payment_methods/:id/detach", paramsOf()({}), (desk, _, { id }) => {
    const method = desk.find("payment_method", id);
    const mandate = activeMandate(desk, id);
    if (mandate) endMandate(desk, mandate.id);
    const detached = desk.put("payment_method", { ...method, customer: null });
    desk.emit("payment_method.detached", detached);
    return detached;
  }),
];

function common(desk: Desk, { name, email, customer }: Holder) {
  return {
    id: desk.newId("pm"),
    object: "payment_method" as const,
    allow_redisplay: "limited" as const,
    billing_details: { address: null, email, name, phone: null, tax_id: null },
    created: desk.now(),
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
  };
}
