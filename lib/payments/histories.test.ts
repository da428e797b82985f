import fc from "fast-check";
import { expect, it } from "vitest";
import { sumOf } from "@/lib/money";
import { type LineToPay, startPayment } from "@/lib/payments";
import {
  balances,
  basketOf,
  everyPennyIsThere,
  makePaidCouncil,
  owed,
  type PaidCouncil,
  sweep,
  testTill,
  told,
} from "@/lib/payments/testing";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// Whatever two people do with three debts, and whatever the provider and the line to it do meanwhile:
// each debt is paid once at most, and in the end every penny is where it belongs.

const database = testDatabase();
const till = testTill();
const system = systemScope("test");
let councils = 0;

const create = "POST /v1/checkout/sessions";
const cards = ["success", "declined", "foreign"] as const;
const banks = ["success", "no-funds", "not-authorised"] as const;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("start" as const),
      payer: fc.constantFrom("ann", "bob"),
      lines: fc.subarray([0, 1, 2], { minLength: 1 }),
      takesBacs: fc.boolean(),
      presses: fc.constantFrom(1, 1, 3),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("pay" as const),
      card: fc.constantFrom(...cards),
      bank: fc.option(fc.constantFrom(...banks)),
    }),
  },
  fc.record({ does: fc.constant("wait" as const), minutes: fc.constantFrom(1, 20, 40, 4_320) }),
  fc.record({ does: fc.constant("hear" as const) }),
  fc.record({ does: fc.constant("sweep" as const) }),
  fc.record({
    does: fc.constant("break" as const),
    how: fc.constantFrom("fail", "fail-after", "cut"),
    of: fc.constantFrom(create, "GET /v1/checkout", "GET /v1/charges"),
  }),
  fc.record({
    does: fc.constant("disturb" as const),
    how: fc.constantFrom("lose", "repeat", "reorder", "delay"),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

it("holds over histories of payments", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      await till.controls().tell("no-faults");
      const council = await makePaidCouncil(`H${councils++}`);
      await till.holdPayouts(council.account);
      const lines = [owed(), owed({ gross: 35_00n }), owed({ gross: 12_00n, vat: 2_00n })];
      for (const one of steps) await take(one, council, lines);
      await till.controls().tell("no-faults");
      for (const days of [0, 8, 1]) {
        await till.controls().advanceDays(days);
        await told(database, till);
        await sweep(till);
      }
      await holds(council, lines);
    }),
    { numRuns: 20 },
  );
});

async function take(one: Step, council: PaidCouncil, lines: LineToPay[]): Promise<void> {
  const now = await till.now();
  if (one.does === "start") {
    const { payer, takesBacs, presses } = one;
    const basket = basketOf(
      council,
      lines.filter((_, at) => one.lines.includes(at)),
      { payer, takesBacs },
    );
    await Promise.all(Array.from({ length: presses }, () => startPayment(basket, { now })));
  } else if (one.does === "pay") {
    for (const { id, payment_method_types } of await till.openSessions(council.account)) {
      const takesBacs = payment_method_types.includes("bacs_debit");
      const how = one.bank && takesBacs ? { bank: one.bank } : { card: one.card };
      await till.controls().pay(id, how);
    }
  } else if (one.does === "wait") {
    await till.controls().advance(one.minutes * 60);
  } else if (one.does === "hear") {
    // The line may be broken: the job is tried again later.
    await told(database, till).catch(() => {});
  } else if (one.does === "sweep") {
    await sweep(till).catch(() => {});
  } else if (one.does === "break") {
    await till.controls().tell("fault", { does: one.how, of: one.of, times: 4 });
  } else {
    await till.controls().tell("webhooks", { does: one.how, times: 2, by: 600 });
  }
}

async function holds(council: PaidCouncil, lines: LineToPay[]): Promise<void> {
  const payments = await withScope(system, (db) =>
    db.payment.findMany({ where: { councilId: council.id }, include: { lines: true } }),
  );
  expect(payments.filter(({ askAt }) => askAt)).toEqual([]);
  const paid = payments.flatMap((one) => one.lines).filter(({ state }) => state === "paid");
  for (const { debtLineId } of lines) {
    expect(paid.filter((one) => one.debtLineId === debtLineId).length).toBeLessThanOrEqual(1);
  }
  const { FUND = 0n, VAT = 0n } = await balances(council);
  expect(-FUND - VAT).toBe(sumOf(paid.map(({ gross }) => gross)));
  await everyPennyIsThere(till, council);
}
