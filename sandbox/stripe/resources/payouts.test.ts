import { describe, expect, it } from "vitest";
import { council, held, paid, transactions } from "../testing/money";
import { startStand } from "../testing/stand";

const context = council.stripeContext;

describe("a daily payout", () => {
  it("takes all that is available, and says what it is made of", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    await paid(stand, 10_000, { context });
    const second = await paid(stand, 5_000, { context });
    await stripe.refunds.create({ payment_intent: second.id, amount: 1_000 }, council);
    await controls.advanceDays(8);
    const { data } = await stripe.payouts.list({}, council);
    expect(data).toMatchObject([
      {
        amount: 9_830 + 4_905 - 1_000,
        automatic: true,
        currency: "gbp",
        status: "paid",
        reconciliation_status: "completed",
      },
    ]);
    const [payout] = data;
    const items = await transactions(stripe, context, { payout: payout?.id ?? "" });
    expect(items.map(({ type }) => type).sort()).toEqual(["charge", "charge", "payout", "refund"]);
    expect(items.reduce((sum, { net }) => sum + net, 0)).toBe(0);
    expect(await held(stripe, context)).toBe(0);
    expect(receiver.types().filter((type) => type.startsWith("payout."))).toEqual([
      "payout.created",
      "payout.paid",
      "payout.reconciliation_completed",
    ]);
  });

  it.each(["before", "after"] as const)(
    "that fails %s it was paid gives its money back, and the next waits for another bank account",
    async (when) => {
      const stand = await startStand();
      const { stripe, controls, receiver } = stand;
      await controls.tell("fail-payout", { account: context, when });
      await paid(stand, 10_000, { context });
      await controls.advanceDays(14);
      const [failed] = (await stripe.payouts.list({}, council)).data;
      expect(failed).toMatchObject({ status: "failed", failure_code: "account_closed" });
      const types = receiver.types().filter((type) => type.startsWith("payout."));
      expect(types.includes("payout.paid")).toBe(when === "after");
      expect(types.at(when === "after" ? -1 : -2)).toBe("payout.failed");
      expect(await held(stripe, context)).toBe(9_830);
      expect((await transactions(stripe, context)).at(-1)).toMatchObject({
        type: "payout_failure",
        amount: 9_830,
      });
      expect(await stripe.accounts.retrieve(context)).toMatchObject({ payouts_enabled: false });
      await controls.tell("bank-account", { account: context });
      await controls.advanceDays(4);
      const [again] = (await stripe.payouts.list({}, council)).data;
      expect(again).toMatchObject({ amount: 9_830, status: "paid" });
    },
  );

  it("is not sent where the account wants none, nor where nothing is left", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    const settings = await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: "manual" } } } },
      council,
    );
    expect(settings.payments.payouts?.schedule).toEqual({ interval: "manual" });
    await paid(stand, 10_000, { context });
    const other = await paid(stand, 10_000);
    await stripe.refunds.create({ payment_intent: other.id });
    await controls.advanceDays(14);
    expect((await stripe.payouts.list({}, council)).data).toEqual([]);
    expect((await stripe.payouts.list()).data).toEqual([]);
  });
});

it("a payout of thousands of payments is listed to the last one", async () => {
  const { stripe, controls, receiver } = await startStand();
  await controls.tell("webhooks", { does: "lose", times: 100_000 });
  await controls.tell("takings", { account: context, count: 2_000 });
  await controls.advanceDays(8);
  const [payout] = (await stripe.payouts.list({}, council)).data;
  const items = await transactions(stripe, context, { payout: payout?.id ?? "" });
  expect(items).toHaveLength(2_001);
  expect(items.reduce((sum, { net }) => sum + net, 0)).toBe(0);
  expect(receiver.heard).toEqual([]);
});

it("a manual payout cannot be taken apart", async () => {
  const stand = await startStand();
  const { stripe, controls } = stand;
  await paid(stand, 10_000, { card: "at-once" });
  await controls.advance(20);
  await expect(stripe.payouts.create({ amount: 9_831, currency: "gbp" })).rejects.toMatchObject({
    code: "balance_insufficient",
  });
  const { id } = await stripe.payouts.create({ amount: 9_830, currency: "gbp" });
  await expect(stripe.balanceTransactions.list({ payout: id })).rejects.toThrow("not manual");
});
