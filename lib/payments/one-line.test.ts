import { describe, expect, it } from "vitest";
import { owed, paymentStory, standing } from "@/lib/payments/testing";

// One line of a debt, whoever pays it and however often: it is paid once. Against what stands in for
// Stripe.

const { till, start, started, known, feesCome, told, sweep, openSessions, everyPennyIsThere } =
  paymentStory("Q");

describe("one line", () => {
  it("is paid once from 20 browsers at once", async () => {
    const line = owed();
    const payers = Array.from({ length: 20 }, (_, n) => `payer ${n}`);
    const all = await Promise.all(payers.map((payer) => start([line], { payer })));
    const open = all.filter((one) => one.ok);
    expect(open).toHaveLength(1);
    expect(all.filter((one) => !one.ok && one.reason === "not-payable")).toHaveLength(19);
    const [paymentId] = open.map((one) => one.ok && one.paymentId);
    expect(await known(line)).toEqual([paymentId, 0n]);
    const { sessionId } = await standing(String(paymentId));
    await till.controls().pay(String(sessionId));
    await told();
    expect(await known(line)).toEqual([undefined, 100_00n]);
    // Whoever priced it before is told so.
    const late = await Promise.all(payers.map((payer) => start([line], { payer })));
    expect(new Set(late.map((one) => JSON.stringify(one))).size).toBe(1);
    const [paid] = late;
    const lines = [{ debtLineId: line.debtLineId, why: "paid" }];
    expect(paid).toEqual({ ok: false, reason: "not-payable", lines });
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("has one checkout, however often its payer presses", async () => {
    const line = owed();
    const all = await Promise.all(Array.from({ length: 20 }, () => start([line])));
    expect(all[0]).toMatchObject({ ok: true });
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it("stays open for half an hour from when its payer last came", async () => {
    const line = owed();
    const first = await started([line]);
    await till.controls().advance(29 * 60);
    expect((await started([line])).session).toBe(first.session);
    await till.controls().advance(29 * 60);
    await sweep();
    expect(await standing(first.paymentId)).toMatchObject({ state: "open" });
    const debit = await started([line], { takesBacs: true });
    expect(debit.paymentId).not.toBe(first.paymentId);
    expect(await openSessions()).toHaveLength(1);
    await till.controls().advance(31 * 60);
    await sweep();
    expect(await openSessions()).toHaveLength(0);
  });

  it("moves to its payer's new basket, and the old one cannot be paid", async () => {
    const [line, other] = [owed(), owed()];
    const first = await started([line]);
    const second = await started([line, other]);
    expect(await standing(first.paymentId)).toMatchObject({ state: "expired" });
    await expect(till.controls().pay(first.session)).rejects.toThrow("is expired");
    await till.controls().pay(second.session);
    await told();
    await feesCome();
    await everyPennyIsThere({ FUND: -200_00n });
  });

  it("is not charged again where its payer paid while they opened another basket", async () => {
    const line = owed();
    const first = await started([line]);
    await till.controls().pay(first.session);
    expect(await start([line, owed()])).toMatchObject({
      ...{ reason: "not-payable", lines: [{ debtLineId: line.debtLineId, why: "paid" }] },
    });
    expect(await start([line])).toMatchObject({ reason: "not-payable" });
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("leads its payer to what they have paid", async () => {
    const line = owed();
    const { paymentId, session } = await started([line]);
    await till.controls().pay(session);
    expect(await start([line])).toEqual({ ok: false, reason: "settled", paymentId });
    await feesCome();
  });
});
