import { describe, expect, it } from "vitest";
import { chargeOf, council, held, paid, transactions } from "../testing/money";
import { startStand } from "../testing/stand";

const context = council.stripeContext;

describe("a basket over councils", () => {
  it("is paid to the platform, and each council gets its lines out of that charge", async () => {
    const stand = await startStand();
    const { stripe } = stand;
    const charge = chargeOf(await paid(stand, 10_000));
    const transfer = await stripe.transfers.create({
      amount: 6_000,
      currency: "gbp",
      destination: context,
      source_transaction: charge.id,
      transfer_group: "basket-1",
    });
    await stripe.transfers.create({
      amount: 4_000,
      currency: "gbp",
      destination: "acct_sandboxkent",
      source_transaction: charge.id,
      transfer_group: "basket-1",
    });
    expect(await held(stripe)).toBe(-170);
    expect(await held(stripe, context)).toBe(6_000);
    expect(await held(stripe, "acct_sandboxkent")).toBe(4_000);
    const [got] = await transactions(stripe, context);
    expect(got).toMatchObject({ type: "payment", amount: 6_000, fee: 0, status: "pending" });
    const whole = await stripe.transfers.retrieve(transfer.id, {
      expand: ["destination_payment", "balance_transaction"],
    });
    expect(whole).toMatchObject({
      destination_payment: { object: "charge", source_transfer: transfer.id },
      balance_transaction: { type: "transfer", amount: -6_000 },
    });
    const group = await stripe.transfers.list({ transfer_group: "basket-1" });
    expect(group.data).toHaveLength(2);
  });

  it("gives out no more than the charge brought", async () => {
    const stand = await startStand();
    const charge = chargeOf(await paid(stand, 1_000));
    const give = (amount: number) =>
      stand.stripe.transfers.create({
        amount,
        currency: "gbp",
        destination: context,
        source_transaction: charge.id,
      });
    await give(600);
    await expect(give(401)).rejects.toMatchObject({ param: "amount" });
    await give(400);
  });

  it("needs money that is there, where no charge is named", async () => {
    const { stripe } = await startStand();
    await expect(
      stripe.transfers.create({ amount: 1, currency: "gbp", destination: context }),
    ).rejects.toMatchObject({ code: "balance_insufficient" });
  });
});

describe("a reversal", () => {
  it("waits until the council's balance reaches", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const charge = chargeOf(await paid(stand, 1_000));
    const { id } = await stripe.transfers.create({
      amount: 1_000,
      currency: "gbp",
      destination: context,
      source_transaction: charge.id,
    });
    await expect(stripe.transfers.createReversal(id, { amount: 300 })).rejects.toMatchObject({
      code: "balance_insufficient",
    });
    await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: "manual" } } } },
      council,
    );
    await controls.advanceDays(6);
    const reversal = await stripe.transfers.createReversal(id, {
      amount: 300,
      metadata: { attempt: "r-1" },
    });
    expect(reversal).toMatchObject({ amount: 300, transfer: id, metadata: { attempt: "r-1" } });
    expect(await stripe.transfers.retrieve(id)).toMatchObject({
      amount_reversed: 300,
      reversed: false,
      reversals: { data: [{ id: reversal.id }] },
    });
    expect((await transactions(stripe, context)).at(-1)).toMatchObject({
      type: "payment_refund",
      amount: -300,
    });
    expect((await transactions(stripe)).at(-1)).toMatchObject({
      type: "transfer_refund",
      amount: 300,
    });
    await expect(stripe.transfers.createReversal(id, { amount: 701 })).rejects.toThrow("exceeds");
    await stripe.transfers.createReversal(id);
    await expect(stripe.transfers.createReversal(id)).rejects.toThrow("already been fully");
    await controls.settle();
    expect(receiver.types()).toContain("transfer.reversed");
  });
});
