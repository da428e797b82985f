import { beforeEach, describe, expect, it } from "vitest";
import { openItems, trialBalance } from "@/lib/ledger";
import { type Basket, type LineToPay, settle, startPayment } from "@/lib/payments";
import {
  basketOf,
  makePaidCouncil,
  owed,
  type PaidCouncil,
  testTill,
} from "@/lib/payments/testing";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { attemptById } from "./attempt";
import { askForCheckout, keepSession } from "./commands/open-checkout";
import { reserve } from "./commands/reserve";
import { handleEvent } from "./events/handle-event";
import { providerInUse } from "./in-use";
import { stripeProvider } from "./stripe";
import { sweepPayments } from "./sweep";

// Payments as they go, and as they go wrong, against what stands in for Stripe. After each, every
// penny is where it belongs.

const database = testDatabase();
const till = testTill();
const system = systemScope("test");
let council: PaidCouncil;
let councils = 0;

beforeEach(async () => {
  council = await makePaidCouncil(`P${String(councils++).padStart(2, "0")}`);
  await till.controls().tell("no-faults");
});

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
    expect(await balances()).not.toHaveProperty("FUND");
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

describe("one line", () => {
  it("is paid once from 20 browsers at once", async () => {
    const line = owed();
    const payers = Array.from({ length: 20 }, (_, n) => `payer ${n}`);
    const all = await Promise.all(payers.map((payer) => start([line], { payer })));
    const open = all.filter((one) => one.ok);
    expect(open).toHaveLength(1);
    expect(all.filter((one) => !one.ok && one.reason === "not-payable")).toHaveLength(19);
    const [paymentId] = open.map((one) => one.ok && one.paymentId);
    const { sessionId } = await standing(String(paymentId));
    await till.controls().pay(String(sessionId));
    await told();
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

describe("the provider", () => {
  const create = "POST /v1/checkout/sessions";

  it.each(["fail", "fail-after", "cut"])("that does %s opens no second checkout", async (does) => {
    await till.controls().tell("fault", { does, of: create });
    const { paymentId, session } = await started([owed()]);
    expect(await openSessions()).toBe(1);
    await till.controls().pay(session);
    await told();
    expect(await standing(paymentId)).toMatchObject({ state: "paid" });
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("that hangs after the work is asked again under the same key", async () => {
    await till.controls().tell("fault", { does: "hang", of: create });
    const provider = impatient(1);
    const { paymentId } = await started([owed()], {}, provider);
    expect(await openSessions()).toBe(1);
    expect(paymentId).toBeTruthy();
  });

  it.each([
    ["fail", 0],
    ["hang", 1],
  ])(
    "that does nothing but %s charges nobody, and the sweep frees the lines",
    async (does, left) => {
      const line = owed();
      await till.controls().tell("fault", { does, times: 100 });
      const now = await till.now();
      const basket = basketOf(council, [line]);
      const away = { ok: false, reason: "away" };
      expect(await startPayment(basket, { provider: impatient(0), now })).toEqual(away);
      await sweepPayments({ provider: impatient(0), now });
      await till.controls().tell("no-faults");
      expect(await openSessions()).toBe(left);
      await till.controls().advance(31 * 60);
      await sweep();
      expect(await openSessions()).toBe(0);
      await started([line], { payer: "bob" });
      await everyPennyIsThere({});
    },
  );

  it("that is not set takes nothing", async () => {
    const basket = basketOf(council, [owed()]);
    expect(await startPayment(basket, { provider: null })).toMatchObject({ reason: "away" });
  });
});

describe("killed", () => {
  it("after it is written down, it charges nobody, and its payer goes on", async () => {
    const line = owed();
    const attempt = await reserved([line]);
    expect(await settle(attempt.id, { now: await till.now() })).toBe("open");
    const { paymentId } = await started([line]);
    expect(paymentId).toBe(attempt.id);
  });

  it("after it is written down for good, its lines are free again", async () => {
    const line = owed();
    const attempt = await reserved([line]);
    await till.controls().advance(11 * 60);
    await sweep();
    expect(await standing(attempt.id)).toMatchObject({ state: "expired" });
    // Whoever was just opening it takes no checkout for it.
    expect(await keepSession(attempt.id, "cs_test_late")).toBe(false);
    await started([line], { payer: "bob" });
  });

  it("after its checkout is open, its payer gets the same one", async () => {
    const line = owed();
    const attempt = await reserved([line]);
    const provider = providerInUse();
    const asked = provider && (await askForCheckout(provider, attempt));
    const { paymentId, session } = await started([line]);
    expect(paymentId).toBe(attempt.id);
    expect(asked).toMatchObject({ ok: true, value: { session } });
  });

  it("after it was paid but not told of, it settles once, by two workers at once", async () => {
    const { paymentId, session } = await started([owed()]);
    await till.controls().pay(session);
    await feesCome();
    const now = await till.now();
    const all = await Promise.all([1, 2, 3].map(() => settle(paymentId, { now })));
    expect(all).toEqual(["paid", "paid", "paid"]);
    await everyPennyIsThere({ FUND: -100_00n, FEES: 170n });
  });
});

it("refuses a basket that is less than can be paid, and a council that takes none", async () => {
  expect(await start([owed({ gross: 29n })])).toMatchObject({ reason: "too-little" });
  await database.query("DELETE FROM payment_accounts WHERE council_id = $1", [council.id]);
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

async function start(
  lines: LineToPay[],
  changes: Partial<Basket> = {},
  provider = providerInUse(),
) {
  return startPayment(basketOf(council, lines, changes), { provider, now: await till.now() });
}

async function started(...asked: Parameters<typeof start>) {
  const came = await start(...asked);
  if (!came.ok) throw new Error(`Not started: ${came.reason}`);
  const { sessionId } = await standing(came.paymentId);
  return { paymentId: came.paymentId, session: String(sessionId) };
}

/** Written down, and nothing more. */
async function reserved(lines: LineToPay[]) {
  const now = await till.now();
  const came = await withScope(system, (db) => reserve(db, basketOf(council, lines), now));
  if (came.is !== "reserved") throw new Error(`Not reserved: ${came.is}`);
  return came.attempt;
}

async function standing(id: string) {
  const attempt = await withScope(system, (db) => attemptById(db, id));
  if (!attempt) throw new Error("There is no such payment");
  return attempt;
}

/** Acts on every event that has come and was not acted on; gives their ids. */
async function told(): Promise<string[]> {
  await till.controls().settle();
  const { rows } = await database.query("SELECT id FROM provider_events WHERE done_at IS NULL");
  const now = await till.now();
  for (const { id } of rows) await handleEvent(id, { now });
  return rows.map(({ id }) => id);
}

async function feesCome(): Promise<void> {
  await till.controls().advance(60);
  await told();
}

async function sweep(): Promise<void> {
  await sweepPayments({ now: await till.now() });
}

function impatient(maxNetworkRetries: number) {
  const secretKey = "sk_test_of_a_till";
  const webhookSecrets = { platform: "", connected: "" };
  const settings = { secretKey, webhookSecrets, apiUrl: till.url() };
  return stripeProvider(settings, { timeout: 300, maxNetworkRetries });
}

async function openSessions(): Promise<number> {
  const answer = await fetch(`${till.url()}/v1/checkout/sessions?status=open&limit=100`, {
    headers: { authorization: "Bearer sk_test_of_a_till", "stripe-context": council.account },
  });
  return (await answer.json()).data.length;
}

async function balances(): Promise<Record<string, bigint>> {
  const all = await withScope(system, (db) => trialBalance(db, council.id));
  const sums: Record<string, bigint> = {};
  for (const { account, balance } of all) sums[account] = (sums[account] ?? 0n) + balance;
  return sums;
}

/** Every invariant of a book whose payments are settled, and what stands on some accounts. */
async function everyPennyIsThere(expected: Record<string, bigint>): Promise<void> {
  const sums = await balances();
  expect(sums).toMatchObject(expected);
  expect(Object.values(sums).reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
  expect(sums.STRIPE ?? 0n).toBe(await till.held(council.account));
  expect(await withScope(system, (db) => openItems(db, council.id, "BRIDGE"))).toEqual([]);
}
