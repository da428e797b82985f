import type Stripe from "stripe";
import { paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { isAvailable } from "./balance-transactions";

/** What an account has, in pence: what can be paid out, and what is on its way. */
export function balanceOf(desk: Desk): { available: number; pending: number } {
  const sum = { available: 0, pending: 0 };
  for (const transaction of desk.all("balance_transaction")) {
    sum[isAvailable(desk, transaction) ? "available" : "pending"] += transaction.net;
  }
  return sum;
}

export const balanceRoutes: Route[] = [
  route("GET", "/v1/balance", paramsOf()({}), (desk) => {
    const { available, pending } = balanceOf(desk);
    return {
      object: "balance",
      available: [funds(available)],
      connect_reserved: [funds(0)],
      livemode: false,
      pending: [funds(pending)],
    } satisfies Stripe.Balance;
  }),
];

function funds(amount: number) {
  return { amount, currency: "gbp", source_types: { card: amount } };
}
