import { expect, it } from "vitest";
import { bacsFee, cardFee } from "../rules/fees";
import { chargeOf, council, held, paid, transactions } from "../testing/money";
import { noon, startStand } from "../testing/stand";

const context = council.stripeContext;
const day = 24 * 3_600;

it("knows a card's fee some time after its success, and the money three working days after that", async () => {
  const stand = await startStand();
  const { stripe, controls, receiver } = stand;
  const charge = chargeOf(await paid(stand, 10_000, { context }));
  expect(charge.balance_transaction).toBeNull();
  expect(await held(stripe, context)).toBe(0);
  await controls.advance(20);
  const settled = await stripe.charges.retrieve(
    charge.id,
    { expand: ["balance_transaction"] },
    council,
  );
  expect(settled.balance_transaction).toMatchObject({
    type: "charge",
    amount: 10_000,
    fee: 170,
    net: 9_830,
    source: charge.id,
    status: "pending",
    available_on: Date.UTC(2026, 8, 7) / 1000,
  });
  expect(receiver.types().at(-1)).toBe("charge.updated");
  expect(await stripe.balance.retrieve({}, council)).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 9_830 }],
  });
  // To Friday night, and over the weekend into Monday.
  await controls.tell("clock", { to: Date.UTC(2026, 8, 6, 23) / 1000 });
  const [before] = await transactions(stripe, context);
  expect(before?.status).toBe("pending");
  await controls.tell("clock", { to: Date.UTC(2026, 8, 7) / 1000 - 1 });
  expect(noon + 5 * day).toBeGreaterThan(await controls.now());
});

it("may know the fee at once", async () => {
  const stand = await startStand();
  await stand.controls.tell("fees", { after: 0 });
  const charge = chargeOf(await paid(stand, 10_000));
  expect(charge.balance_transaction).toMatchObject({ fee: 170 });
});

it("takes 1.5% and 20p from here, more from elsewhere, and 1% within bounds for Bacs", () => {
  expect([30, 100, 9_999, 10_000].map((amount) => cardFee(amount, "GB"))).toEqual([
    20, 22, 170, 170,
  ]);
  expect(cardFee(10_000, "FR")).toBe(270);
  expect(cardFee(10_000, "US")).toBe(345);
  expect(cardFee(10_000, null)).toBe(345);
  expect([100, 5_000, 100_000].map(bacsFee)).toEqual([20, 50, 200]);
});
