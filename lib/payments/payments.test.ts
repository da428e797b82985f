import { beforeEach, describe, expect, it } from "vitest";
import {
  type Basket,
  heldBy,
  type LineToPay,
  settle,
  startPayment,
  takenFor,
} from "@/lib/payments";
import {
  balances,
  basketOf,
  everyPennyIsThere as everyPenny,
  makePaidCouncil,
  owed,
  type PaidCouncil,
  standing,
  sweep as sweepAt,
  testTill,
  told as toldAt,
} from "@/lib/payments/testing";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { learn } from "./commands/learn";
import { askForCheckout, keepSession } from "./commands/open-checkout";
import { reserve } from "./commands/reserve";
import { writeDown } from "./commands/write-down";
import { handleEvent } from "./events/handle-event";
import { providerInUse } from "./in-use";
import type { Provider } from "./provider";
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
    expect(await balances(council)).not.toHaveProperty("FUND");
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

describe("the provider", () => {
  const create = "POST /v1/checkout/sessions";

  it.each(["fail", "fail-after", "cut"])("that does %s opens no second checkout", async (does) => {
    await till.controls().tell("fault", { does, of: create });
    const { paymentId, session } = await started([owed()]);
    expect(await openSessions()).toHaveLength(1);
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
    expect(await openSessions()).toHaveLength(1);
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
      expect(await openSessions()).toHaveLength(left);
      await till.controls().advance(31 * 60);
      await sweep();
      expect(await openSessions()).toHaveLength(0);
      await started([line], { payer: "bob" });
      await everyPennyIsThere({});
    },
  );

  it("that lets us look no more leaves the payment as it was", async () => {
    const { paymentId, session } = await started([owed()]);
    const move = (account: string) =>
      database.query("UPDATE payments SET account = $2 WHERE id = $1", [paymentId, account]);
    await move("acct_closed");
    await expect(settle(paymentId, { now: await till.now() })).rejects.toThrow("says nothing");
    await till.controls().advance(31 * 60);
    await expect(sweep()).rejects.toThrow("Not every payment could be asked about");
    expect(await standing(paymentId)).toMatchObject({ state: "open", lines: [{ state: "held" }] });
    await move(council.account);
    await till.controls().pay(session);
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n });
  });

  it("is not believed where another account names our payment", async () => {
    const { paymentId, session } = await started([owed()]);
    await till.controls().pay(session);
    await till.controls().settle();
    await database.query("UPDATE provider_events SET account = 'acct_sandboxother'");
    await told();
    expect(await standing(paymentId)).toMatchObject({ state: "open" });
    await feesCome();
    await everyPennyIsThere({ FUND: -100_00n });
  });

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

  it("or slow, whoever asked before it went on changes nothing after it", async () => {
    const { paymentId, session } = await started([owed()], { takesBacs: true });
    await till.controls().pay(session, { bank: "success" });
    const now = await till.now();
    const provider = required(providerInUse());
    const early = await learned(provider, paymentId, now);
    expect(early.state).toBe("processing");
    await till.controls().advanceDays(7);
    const late = await learned(provider, paymentId, await till.now());
    // The one that asked later writes first, and has not committed when the other comes.
    const gate = gateway();
    const wrote = gateway();
    const first = withScope(system, async (db) => {
      const state = await writeDown(db, paymentId, late, now);
      wrote.resolve();
      await gate.promise;
      return state;
    });
    await wrote.promise;
    const second = withScope(system, (db) => writeDown(db, paymentId, early, now));
    await expect.poll(() => waiting()).toBe(1);
    gate.resolve();
    expect(await Promise.all([first, second])).toEqual(["paid", "paid"]);
    expect(await withScope(system, (db) => writeDown(db, paymentId, early, now))).toBe("paid");
    await everyPennyIsThere({ FUND: -100_00n });
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

/** By which payment a line is being paid, and what was taken for it. */
async function known({ debtLineId }: LineToPay) {
  const id = String(debtLineId);
  return withScope(system, async (db) => [
    (await heldBy(db, [id])).get(id),
    (await takenFor(db, [id])).get(id),
  ]);
}

/** Written down, and nothing more. */
async function reserved(lines: LineToPay[]) {
  const now = await till.now();
  const came = await withScope(system, (db) => reserve(db, basketOf(council, lines), now));
  if (came.is !== "reserved") throw new Error(`Not reserved: ${came.is}`);
  return came.attempt;
}

async function feesCome(): Promise<void> {
  await till.controls().advance(60);
  await told();
}

async function learned(provider: Provider, paymentId: string, now: Date) {
  const news = await learn(provider, await standing(paymentId), now);
  if (news === "away") throw new Error("The stand-in is away");
  return news;
}

/** Something to wait for, and how it comes. */
function gateway() {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve: () => resolve() };
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error("It is there");
  return value;
}

/** How many of this database's connections wait for another's lock. */
async function waiting(): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*)::integer AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0].n;
}

function impatient(maxNetworkRetries: number) {
  const secretKey = "sk_test_of_a_till";
  const webhookSecrets = { platform: "", connected: "" };
  const settings = { secretKey, webhookSecrets, apiUrl: till.url() };
  return stripeProvider(settings, { timeout: 300, maxNetworkRetries });
}

const told = () => toldAt(database, till);
const sweep = () => sweepAt(till);
const openSessions = () => till.openSessions(council.account);
const everyPennyIsThere = (expected: Record<string, bigint>) => everyPenny(till, council, expected);
