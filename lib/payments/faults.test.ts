import { describe, expect, it } from "vitest";
import { type LineToPay, settle, startPayment } from "@/lib/payments";
import { basketOf, owed, paymentStory, standing } from "@/lib/payments/testing";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { learn } from "./commands/learn";
import { askForCheckout, keepSession } from "./commands/open-checkout";
import { reserve } from "./commands/reserve";
import { writeDown } from "./commands/write-down";
import { providerInUse } from "./in-use";
import type { Provider } from "./provider";
import { stripeProvider } from "./stripe";
import { sweepPayments } from "./sweep";

// The provider away, slow or wrong, and processes killed between any two steps: nobody is charged twice,
// and every penny is where it belongs. Against what stands in for Stripe.

const { database, till, council, started, feesCome, told, sweep, openSessions, everyPennyIsThere } =
  paymentStory("R");
const system = systemScope("test");

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
      const basket = basketOf(council(), [line]);
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
    await move(council().account);
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
    const basket = basketOf(council(), [owed()]);
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

/** Written down, and nothing more. */
async function reserved(lines: LineToPay[]) {
  const now = await till.now();
  const came = await withScope(system, (db) => reserve(db, basketOf(council(), lines), now));
  if (came.is !== "reserved") throw new Error(`Not reserved: ${came.is}`);
  return came.attempt;
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
