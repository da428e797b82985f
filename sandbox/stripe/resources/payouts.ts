import type Stripe from "stripe";
import type { BalanceTransaction, Payout } from "../known";
import { day, isWorkingDay, startOfDay, workingDaysLater } from "../rules/working-days";
import { list, within } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk, World } from "../world";
import { markPayouts } from "./accounts";
import { balanceOf } from "./balance";
import { allowPayouts, balanceSettingsOf } from "./balance-settings";
import { isAvailable, post } from "./balance-transactions";
import { tooLow } from "./transfers";

/** When a day's payouts leave, and when a bank has them, in seconds after midnight. */
const leaving = 0;
const arriving = 6 * 3_600;

/** The next moment that payouts leave. */
export function nextPayouts(now: number): number {
  return startOfDay(now) + day + leaving;
}

/** The day's payouts of all accounts, on working days, and the next day's on the list. */
export function payOut(world: World): void {
  const now = world.clock.now();
  world.desk("").schedule(nextPayouts(now), { does: "payouts-go-out" });
  if (!isWorkingDay(now)) return;
  for (const account of world.store.accounts()) payOutDaily(world.desk(account));
}

/** All that is available and was not paid out yet; nothing where that is less than a penny. */
function payOutDaily(desk: Desk): void {
  const { payouts } = balanceSettingsOf(desk).payments;
  if (payouts?.status !== "enabled" || payouts.schedule?.interval !== "daily") return;
  const items = desk
    .all("balance_transaction")
    .filter((one) => isAvailable(desk, one) && !desk.get("payout_item", one.id));
  const amount = items.reduce((sum, { net }) => sum + net, 0);
  if (amount > 0) makePayout(desk, amount, { items });
}

function makePayout(
  desk: Desk,
  amount: number,
  {
    items,
    metadata = {},
    description = null,
  }: {
    /** What an automatic payout is made of; a manual one is made of nothing that could be told. */
    items?: BalanceTransaction[];
    metadata?: Record<string, string> | undefined;
    description?: string | null | undefined;
  },
): Payout {
  const id = desk.newId("po");
  const gone = post(desk, {
    type: "payout",
    category: "payout",
    amount: -amount,
    source: id,
    description: "STRIPE PAYOUT",
  });
  for (const item of items ? [...items, gone] : []) {
    desk.put("payout_item", { id: item.id, payout: id });
  }
  const arrival = workingDaysLater(desk.now(), 1);
  const payout = desk.put("payout", {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: arrival,
    automatic: items !== undefined,
    balance_transaction: gone.id,
    created: desk.now(),
    currency: "gbp",
    description: description ?? "STRIPE PAYOUT",
    destination: `ba_${desk.account.slice(5, 29)}`,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: items ? "in_progress" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: balanceSettingsOf(desk).payments.payouts?.statement_descriptor ?? null,
    status: "in_transit",
    trace_id: null,
    type: "bank_account",
  } satisfies Payout);
  desk.emit("payout.created", payout);
  desk.schedule(arrival + arriving, { does: "payout-arrives", account: desk.account, payout: id });
  return payout;
}

/** A payout is at its bank, unless a control said that this account's next one fails. */
export function arrive(desk: Desk, id: string): void {
  const { account, world } = desk;
  const knobs = world.knobs();
  const fails = knobs.failPayout[account];
  if (fails) {
    const { [account]: _, ...failPayout } = knobs.failPayout;
    world.store.put("knob", "", { ...knobs, failPayout });
  }
  if (fails === "before") giveBack(desk, id);
  else markPaid(desk, id, fails === "after");
}

function markPaid(desk: Desk, id: string, returns: boolean): void {
  const paid = desk.put("payout", { ...desk.find("payout", id), status: "paid" });
  desk.emit("payout.paid", paid);
  reconcile(desk, paid);
  if (returns) {
    const { account } = desk;
    const at = workingDaysLater(desk.now(), 2) + arriving;
    desk.schedule(at, { does: "payout-returns", account, payout: id });
  }
}

/** The bank sends a payout back: its money returns, and the account waits for another bank account. */
export function giveBack(desk: Desk, id: string): void {
  const payout = desk.find("payout", id);
  const back = post(desk, {
    type: "payout_failure",
    category: "payout_reversal",
    amount: payout.amount,
    source: id,
  });
  const failed = desk.put("payout", {
    ...payout,
    failure_balance_transaction: back.id,
    failure_code: "account_closed",
    failure_message: "The bank account has been closed.",
    status: "failed",
  });
  desk.emit("payout.failed", failed);
  reconcile(desk, failed);
  allowPayouts(desk, "disabled");
  markPayouts(desk, false);
}

/** A council has given another bank account: payouts go out again. */
export function takeBankAccount(desk: Desk): void {
  allowPayouts(desk, "enabled");
  markPayouts(desk, true);
}

/** Which transactions a payout is made of is final. */
function reconcile(desk: Desk, payout: Payout): void {
  if (payout.reconciliation_status !== "in_progress") return;
  const completed = desk.put("payout", { ...payout, reconciliation_status: "completed" });
  desk.emit("payout.reconciliation_completed", completed);
}

const createParams = paramsOf<Stripe.PayoutCreateParams>()({
  amount: of.amount,
  currency: of.currency,
  description: of.text.optional(),
  metadata: of.metadata.optional(),
});

export const payoutRoutes: Route[] = [
  route("POST", "/v1/payouts", createParams, (desk, { amount, description, metadata }) => {
    if (balanceOf(desk).available < amount) throw tooLow("your Stripe account");
    return makePayout(desk, amount, { description, metadata });
  }),
  route(
    "GET",
    "/v1/payouts",
    paramsOf<Stripe.PayoutListParams>()({
      ...pageParams,
      arrival_date: of.times.optional(),
      created: of.times.optional(),
      status: of.text.optional(),
    }),
    (desk, params) => {
      const { status, created, arrival_date } = params;
      const found = desk
        .all("payout")
        .filter(
          (one) =>
            (!status || one.status === status) &&
            within(one.created, created) &&
            within(one.arrival_date, arrival_date),
        );
      return list("/v1/payouts", found, params);
    },
  ),
  route("GET", "/v1/payouts/:id", paramsOf()({}), (desk, _, { id }) => desk.find("payout", id)),
];
