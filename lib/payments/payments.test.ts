import { describe, expect, it } from "vitest";
import { settle } from "@/lib/payments";
import { balances, owed, paymentStory, standing } from "@/lib/payments/testing";
import { handleEvent } from "./events/handle-event";

// Payments as they go, against what stands in for Stripe. After each, every penny is where it belongs.

const { database, till, council, start, started, feesCome, told, sweep, everyPennyIsThere } =
  paymentStory("P");

describe("a card", () => {
  it("that pays settles the payment, its lines and its postings", async () => {
    const taxed = owed({ gross: 24_00n, vat: 4_00n, vatCode: "standard", debtLineId: null });
    const line = owed();
    const { paymentId, session } = await started([line, taxed]);
    await till.controls().pay(session);
    await told();
    expect(await standing(paymentId)).toMatchObject({
      ...{ state: "paid", method: "card", scheme: "visa", lastFour: "0000" },
      lines: [{ state: "paid" }, { state: "paid" }],
    });
    await feesCome();
    await everyPennyIsThere({ FUND: -120_00n, VAT: -4_00n, FEES: 206n, STRIPE: 121_94n });
    expect((await standing(paymentId)).askAt).toBeNull();
  });

  it("that is declined leaves the basket open, and another pays it", async () => {
    const { paymentId, session } = await started([owed()]);
    await till.controls().pay(session, { card: "no-funds" });
    await told();
    expect(await standing(paymentId)).toMatchObject({
      ...{ state: "open", chargeId: null },
      lines: [{ state: "held" }],
    });
    expect(await settle(paymentId, { now: await till.now() })).toBe("open");
    expect((await standing(paymentId)).refusal).toBe("insufficient_funds");
    await till.controls().pay(session);
    await told();
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n, FEES: 170n, STRIPE: 98_30n });
  });

  it("that nobody types frees the lines when the time is over", async () => {
    const line = owed();
    const { paymentId } = await started([line]);
    await till.controls().advance(31 * 60);
    await sweep();
    expect(await standing(paymentId)).toMatchObject({
      ...{ state: "expired", askAt: null },
      lines: [{ state: "freed" }],
    });
    const again = await started([line], { payer: "bob" });
    expect(again.paymentId).not.toBe(paymentId);
    await everyPennyIsThere({});
  });
});

describe("a debit", () => {
  it("holds its lines and posts no income until it stands", async () => {
    const line = owed();
    const { paymentId, session } = await started([line], { takesBacs: true });
    await till.controls().pay(session, { bank: "success" });
    await told();
    expect(await standing(paymentId)).toMatchObject({
      ...{ state: "processing", paidAt: null },
      lines: [{ state: "held" }],
    });
    expect(await balances(council())).not.toHaveProperty("FUND");
    expect(await start([line], { payer: "bob" })).toMatchObject({ reason: "not-payable" });
    expect(await start([line])).toMatchObject({ reason: "not-payable" });
    await till.controls().advanceDays(7);
    await told();
    expect(await standing(paymentId)).toMatchObject({ state: "paid", method: "bacs" });
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("that comes back frees its lines, and leaves nothing", async () => {
    const line = owed();
    const { paymentId, session } = await started([line], { takesBacs: true });
    await till.controls().pay(session, { bank: "no-funds" });
    await told();
    await till.controls().advanceDays(6);
    await told();
    expect(await standing(paymentId)).toMatchObject({
      ...{ state: "failed", refusal: "insufficient_funds", askAt: null },
      lines: [{ state: "freed" }],
    });
    await everyPennyIsThere({});
    await started([line]);
  });
});

describe("events", () => {
  it("that never come change nothing but the time", async () => {
    await till.controls().tell("webhooks", { does: "lose", times: 1_000 });
    const { paymentId, session } = await started([owed()]);
    await till.controls().pay(session);
    await till.controls().advance(200);
    expect((await told()).length).toBe(0);
    await sweep();
    expect(await standing(paymentId)).toMatchObject({ state: "paid", askAt: null });
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("that come again, late or behind each other come to the same", async () => {
    await till.controls().tell("webhooks", { does: "reorder", of: "charge.succeeded" });
    await till.controls().tell("webhooks", { does: "repeat", of: "checkout", by: 3 });
    await till.controls().tell("webhooks", { does: "delay", of: "payment_intent", by: 3_600 });
    const { session } = await started([owed()]);
    await till.controls().pay(session);
    const first = await told();
    expect(first.length).toBeGreaterThan(1);
    await till.controls().advance(4_000);
    const later = await told();
    // Once more each, last first, two workers at once.
    await database.query("UPDATE provider_events SET done_at = NULL");
    const now = await till.now();
    for (const id of [...first, ...later].reverse()) {
      await Promise.all([handleEvent(id, { now }), handleEvent(id, { now })]);
    }
    await everyPennyIsThere({ FUND: -100_00n, FEES: 170n });
  });
});

it("refuses a basket that is less than can be paid, and a council() that takes none", async () => {
  expect(await start([owed({ gross: 29n })])).toMatchObject({ reason: "too-little" });
  await database.query("DELETE FROM payment_accounts WHERE council_id = $1", [council().id]);
  expect(await start([owed()])).toMatchObject({ reason: "no-account" });
});

it("lets nothing that was paid become anything else", async () => {
  const { paymentId, session } = await started([owed()]);
  await till.controls().pay(session);
  await feesCome();
  const undo = database.query(
    "UPDATE payments SET state = 'expired', paid_at = NULL WHERE id = $1",
    [paymentId],
  );
  await expect(undo).rejects.toThrow("a payment that is paid does not become expired");
});
