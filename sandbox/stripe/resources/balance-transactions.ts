import type Stripe from "stripe";
import type { BalanceTransaction } from "../known";
import { invalid } from "../wire/faults";
import { list, within } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";

interface Posting {
  type: BalanceTransaction["type"];
  category: string;
  amount: number;
  /** Stripe's part of it, in pence. */
  fee?: number;
  source: string;
  /** Unix seconds; at once where it is not said. */
  availableOn?: number;
  description?: string | null;
}

/** Writes that money came into an account's balance, or left it: the only way that it does. */
export function post(
  desk: Desk,
  { type, category, amount, fee = 0, source, availableOn, description = null }: Posting,
): BalanceTransaction {
  const now = desk.now();
  return desk.put("balance_transaction", {
    id: desk.newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: availableOn ?? now,
    balance_type: "payments",
    created: now,
    currency: "gbp",
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail(fee)],
    net: amount - fee,
    reporting_category: category,
    source,
    status: "pending",
    type,
  } satisfies BalanceTransaction);
}

/** A transaction as it is seen now: what was pending becomes available by itself. */
export function seen(desk: Desk, transaction: BalanceTransaction): BalanceTransaction {
  const status = isAvailable(desk, transaction) ? "available" : "pending";
  return { ...transaction, status };
}

export function isAvailable(desk: Desk, { available_on }: BalanceTransaction): boolean {
  return available_on <= desk.now();
}

const listParams = paramsOf<Stripe.BalanceTransactionListParams>()({
  ...pageParams,
  created: of.times.optional(),
  currency: of.currency.optional(),
  payout: of.id.optional(),
  source: of.id.optional(),
  type: of.text.optional(),
});

export const balanceTransactionRoutes: Route[] = [
  route("GET", "/v1/balance_transactions", listParams, (desk, params) => {
    const { payout, source, type, created } = params;
    if (payout && !desk.find("payout", payout, "payout").automatic) {
      throw invalid(
        "Balance transaction history can only be filtered on automatic transfers, not manual.",
        "payout",
      );
    }
    const found = desk
      .all("balance_transaction")
      .filter(
        (one) =>
          (!payout || desk.get("payout_item", one.id)?.payout === payout) &&
          (!source || one.source === source) &&
          (!type || one.type === type) &&
          within(one.created, created),
      );
    const page = list("/v1/balance_transactions", found, params);
    return { ...page, data: page.data.map((one) => seen(desk, one)) };
  }),
  route("GET", "/v1/balance_transactions/:id", paramsOf()({}), (desk, _, { id }) =>
    seen(desk, desk.find("balance_transaction", id)),
  ),
];

function feeDetail(amount: number) {
  return {
    amount,
    application: null,
    currency: "gbp",
    description: "Stripe processing fees",
    type: "stripe_fee",
  };
}
