import fc from "fast-check";
import type Stripe from "stripe";
import { expect, it } from "vitest";
import { chargeOf, council, held, oneLine, paid, transactions } from "./testing/money";
import { openStand, type Stand, startStand } from "./testing/stand";

// Whatever happens to an account, what Stripe says of it must add up: our books are held to it.

const context = council.stripeContext;
const accounts = [undefined, context];

const pence = fc.integer({ min: 30, max: 100_000 });
const card = fc.constantFrom(
  "success",
  "foreign",
  "declined",
  "disputed",
  "refund-fails",
  "refund-late",
  "at-once",
);
const step = fc.oneof(
  fc.record({ does: fc.constant("pay" as const), amount: pence, card, direct: fc.boolean() }),
  fc.record({
    does: fc.constant("debit" as const),
    amount: pence,
    bank: fc.constantFrom("success", "no-funds", "not-authorised", "disputed"),
  }),
  fc.record({ does: fc.constant("refund" as const), part: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ does: fc.constant("transfer" as const), part: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ does: fc.constant("reverse" as const), part: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ does: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 120 }) }),
  fc.record({
    does: fc.constant("fail-payout" as const),
    when: fc.constantFrom("before", "after"),
  }),
  fc.record({ does: fc.constant("bank-account" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

it("adds up after any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const stand = await openStand();
      try {
        for (const one of steps) await take(stand, one);
        for (const account of accounts) await addsUp(stand.stripe, account);
        await chargesAddUp(stand.stripe);
      } finally {
        await stand.close();
      }
    }),
    { numRuns: 40 },
  );
});

async function take(stand: Stand, one: Step): Promise<void> {
  const { stripe, controls } = stand;
  if (one.does === "pay") {
    await paid(stand, one.amount, { card: one.card, ...(one.direct && { context }) });
  } else if (one.does === "debit") await debit(stand, one.amount, one.bank);
  else if (one.does === "wait") await controls.advance(one.hours * 3_600);
  else if (one.does === "fail-payout") {
    await controls.tell("fail-payout", { account: context, when: one.when });
  } else if (one.does === "bank-account") await controls.tell("bank-account", { account: context });
  else if (one.does === "refund") await orRefused(refundOne(stripe, one.part));
  else if (one.does === "transfer") await orRefused(transferOne(stripe, one.part));
  else await orRefused(reverseOne(stripe, one.part));
}

async function debit({ stripe, controls }: Stand, amount: number, bank: string): Promise<void> {
  const session = await stripe.checkout.sessions.create(
    {
      ...oneLine(amount),
      allowed_payment_method_types: ["bacs_debit"],
      payment_intent_data: { setup_future_usage: "off_session" },
    },
    council,
  );
  await controls.pay(session.id, { bank });
}

/** What Stripe refuses is a step too; what breaks is not. */
async function orRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    expect(error).toMatchObject({ type: "StripeInvalidRequestError" });
  }
}

async function refundOne(stripe: Stripe, part: number): Promise<void> {
  for (const account of accounts) {
    const at = account ? { stripeContext: account } : {};
    const [charge] = (await stripe.charges.list({ limit: 1 }, at)).data;
    if (!charge) continue;
    const amount = Math.max(1, Math.floor(charge.amount / part));
    await stripe.refunds.create({ charge: charge.id, amount }, at);
  }
}

async function transferOne(stripe: Stripe, part: number): Promise<void> {
  const [charge] = (await stripe.charges.list({ limit: 1 })).data;
  if (!charge) return;
  await stripe.transfers.create({
    amount: Math.max(1, Math.floor(charge.amount / part)),
    currency: "gbp",
    destination: context,
    source_transaction: charge.id,
  });
}

async function reverseOne(stripe: Stripe, part: number): Promise<void> {
  const [transfer] = (await stripe.transfers.list({ limit: 1 })).data;
  if (!transfer) return;
  const amount = Math.max(1, Math.floor(transfer.amount / part));
  await stripe.transfers.createReversal(transfer.id, { amount });
}

async function addsUp(stripe: Stripe, account: string | undefined): Promise<void> {
  const all = await transactions(stripe, account);
  const sum = (some: Stripe.BalanceTransaction[]) =>
    some.reduce((total, { net }) => total + net, 0);
  expect(all.filter(({ amount, fee, net }) => amount - fee !== net)).toEqual([]);
  const at = account ? { stripeContext: account } : {};
  const { available, pending } = await stripe.balance.retrieve({}, at);
  expect(available[0]?.amount).toBe(sum(all.filter(({ status }) => status === "available")));
  expect(pending[0]?.amount).toBe(sum(all.filter(({ status }) => status === "pending")));
  expect(await held(stripe, account)).toBe(sum(all));
  const seen = new Set<string>();
  for (const payout of await stripe.payouts
    .list({ limit: 100 }, at)
    .autoPagingToArray({ limit: 1_000 })) {
    const items = await transactions(stripe, account, { payout: payout.id });
    const paidOut = items.filter(({ type }) => type !== "payout");
    expect(sum(paidOut)).toBe(payout.amount);
    for (const { id } of items) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
  }
}

async function chargesAddUp(stripe: Stripe): Promise<void> {
  const transfers = (await stripe.transfers.list({ limit: 100 })).data;
  for (const charge of (await stripe.charges.list({ limit: 100 })).data) {
    expect(charge.amount_refunded).toBeLessThanOrEqual(charge.amount);
    const given = transfers.filter(({ source_transaction }) => source_transaction === charge.id);
    const total = given.reduce((sum, { amount }) => sum + amount, 0);
    expect(total).toBeLessThanOrEqual(charge.amount);
  }
  expect(transfers.every((one) => one.amount_reversed <= one.amount)).toBe(true);
}

it("finds a payment's transaction by its charge", async () => {
  const stand = await startStand();
  const charge = chargeOf(await paid(stand, 500));
  await stand.controls.advance(20);
  const found = await transactions(stand.stripe, undefined, { source: charge.id });
  expect(found).toHaveLength(1);
});
