import { describe, expect, it } from "vitest";
import { chargeOf, council, held, paid, transactions } from "../testing/money";
import { startStand } from "../testing/stand";

const context = council.stripeContext;
const day = 24 * 3_600;

describe("a refund", () => {
  it("takes its money out of the balance, the fee stays, and no more comes back than was paid", async () => {
    const stand = await startStand();
    const { stripe } = stand;
    const intent = await paid(stand, 10_000, { context });
    const refund = await stripe.refunds.create(
      { payment_intent: intent.id, amount: 2_000, metadata: { attempt: "r-1" } },
      council,
    );
    expect(refund).toMatchObject({
      status: "succeeded",
      amount: 2_000,
      charge: chargeOf(intent).id,
    });
    expect((await transactions(stripe, context)).map(({ type, net }) => [type, net])).toEqual([
      ["charge", 9_830],
      ["refund", -2_000],
    ]);
    await expect(
      stripe.refunds.create({ payment_intent: intent.id, amount: 8_001 }, council),
    ).rejects.toMatchObject({ type: "StripeInvalidRequestError", param: "amount" });
    await stripe.refunds.create({ payment_intent: intent.id }, council);
    await expect(
      stripe.refunds.create({ payment_intent: intent.id }, council),
    ).rejects.toMatchObject({ code: "charge_already_refunded" });
    expect(await held(stripe, context)).toBe(-170);
    const list = await stripe.refunds.list({ payment_intent: intent.id }, council);
    expect(list.data.map(({ amount }) => amount)).toEqual([8_000, 2_000]);
  });

  it("that fails puts its money back, and can be made again", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const intent = await paid(stand, 5_000, { card: "refund-fails" });
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe("succeeded");
    await controls.advance(day);
    const failed = await stripe.refunds.retrieve(refund.id, {
      expand: ["failure_balance_transaction"],
    });
    expect(failed).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
      failure_balance_transaction: { type: "refund_failure", amount: 5_000, fee: 0 },
    });
    expect(receiver.types()).toContain("refund.failed");
    expect(await stripe.charges.retrieve(chargeOf(intent).id)).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
    await expect(stripe.refunds.create({ payment_intent: intent.id })).resolves.toBeDefined();
  });

  it("may wait before it succeeds", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const intent = await paid(stand, 5_000, { card: "refund-late" });
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe("pending");
    await controls.advance(day);
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
    expect(receiver.types().at(-1)).toBe("refund.updated");
  });

  it("of a payment that is disputed is refused", async () => {
    const stand = await startStand();
    const intent = await paid(stand, 5_000, { card: "disputed" });
    await stand.controls.advance(60);
    await expect(stand.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: "charge_disputed",
    });
  });

  it("of a payment that never succeeded is refused", async () => {
    const stand = await startStand();
    const intent = await paid(stand, 5_000, { card: "declined" });
    await expect(stand.stripe.refunds.create({ payment_intent: intent.id })).rejects.toThrow(
      "has not succeeded",
    );
  });
});
