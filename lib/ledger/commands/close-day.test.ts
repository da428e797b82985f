import { beforeEach, describe, expect, it } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import {
  accruals,
  balanceOf,
  closeDay,
  dayClose,
  dayCloses,
  journalsOfDay,
  ledgerTotals,
  lockYear,
  post,
  reverse,
  takingsByDay,
  trialBalance,
  verifyDays,
} from "@/lib/ledger";
import { chargePair, makeKeeper } from "@/lib/ledger/testing";
import { type Day, type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const system = systemScope("test");
const as = <T>(work: (db: Db) => Promise<T>, scope = system) => withScope(scope, work);
const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
const now = noon("2026-11-27");
let councils = 0;
let council: TestCouncil;

beforeEach(async () => {
  councils += 1;
  council = await makeCouncil(`D${String(councils).padStart(2, "0")}`);
});

/** A charge on a day, and its balance transaction; gives the charge's journal. */
async function takeOn(day: Day, charge: string) {
  const [paid, banked] = chargePair(council.id, charge, { at: noon(day) });
  await as((db) => post(db, banked, noon(day)));
  return as((db) => post(db, paid, noon(day)));
}
const close = (day: Day, scope = system) => as((db) => closeDay(db, council.id, day, now), scope);
const whole = { from: "2026-01-01", upTo: "2026-12-31" };
const spoilt = () => as((db) => verifyDays(db, council.id, whole));

describe("closeDay", () => {
  it("signs the day, and sends what comes later to the next", async () => {
    await takeOn("2026-11-20", "ch_1");
    const officer = makeKeeper(council, "finance-officer");
    const closed = await close("2026-11-20", officer.scope);
    expect(closed).toMatchObject({
      ok: true,
      repeated: false,
      close: { day: "2026-11-20", after: null, journals: 2, actorId: officer.id, closedAt: now },
    });
    expect(await takeOn("2026-11-20", "ch_2")).toMatchObject({ day: "2026-11-21" });
    expect(await takeOn("2026-11-19", "ch_3")).toMatchObject({ day: "2026-11-21" });
    expect(await takeOn("2026-11-23", "ch_4")).toMatchObject({ day: "2026-11-23" });
    expect(await takeOn("2026-11-20", "ch_1")).toMatchObject({ day: "2026-11-20", repeated: true });
    expect(await spoilt()).toEqual([]);
    const { rows } = await database.query(
      "SELECT action, actor_id, facts FROM audit_entries WHERE council_id = $1",
      [council.id],
    );
    const { hash } = closed.ok ? closed.close : { hash: "" };
    expect(rows).toEqual([
      { action: "day.closed", actor_id: officer.id, facts: { day: "2026-11-20", hash } },
    ]);
  });

  it("is done once, however many press", async () => {
    await takeOn("2026-11-20", "ch_1");
    const all = await Promise.all(Array.from({ length: 6 }, () => close("2026-11-20")));
    expect(all.filter((one) => one.ok && !one.repeated)).toHaveLength(1);
    expect(new Set(all.map((one) => one.ok && one.close.hash)).size).toBe(1);
    expect(await as((db) => dayCloses(db, council.id))).toHaveLength(1);
  });

  it("goes day by day, and over days on which nothing was", async () => {
    expect(await close("2026-11-20")).toEqual({ ok: false, reason: "not-found" });
    await takeOn("2026-11-20", "ch_1");
    await takeOn("2026-11-23", "ch_2");
    expect(await close("2026-11-23")).toEqual({
      ok: false,
      reason: "earlier-day-open",
      day: "2026-11-20",
    });
    expect(await close("2026-11-27")).toEqual({ ok: false, reason: "too-early" });
    await close("2026-11-20");
    expect(await close("2026-11-23")).toMatchObject({ close: { after: "2026-11-20" } });
    expect(await close("2026-11-21")).toEqual({ ok: false, reason: "closed" });
    expect(await takeOn("2026-11-21", "ch_3")).toMatchObject({ day: "2026-11-24" });
    expect(await as((db) => dayClose(db, council.id, "2026-11-21"))).toBeNull();
    const before = await as((db) => dayCloses(db, council.id, { before: "2026-11-23" }));
    expect(before.map(({ day }) => day)).toEqual(["2026-11-20"]);
  });

  it("is refused to a cashier, an auditor and another council", async () => {
    await takeOn("2026-11-20", "ch_1");
    const other = makeKeeper(await makeCouncil(`E${String(councils).padStart(2, "0")}`));
    const refused = { ok: false, reason: "forbidden" };
    for (const role of ["cashier", "auditor"] as const) {
      expect(await close("2026-11-20", makeKeeper(council, role).scope)).toEqual(refused);
    }
    expect(await close("2026-11-20", other.scope)).toEqual(refused);
  });

  it("waits for whoever is posting, and they for it: nothing is left out or comes in after", async () => {
    await takeOn("2026-11-20", "ch_0");
    const posting = Array.from({ length: 20 }, (_, number) =>
      takeOn("2026-11-20", `ch_${number + 1}`),
    );
    const closing = close("2026-11-20");
    await Promise.all(posting);
    const closed = await closing;
    const { rows } = await database.query(
      "SELECT count(*)::integer AS n FROM journals WHERE council_id = $1 AND day = '2026-11-20'",
      [council.id],
    );
    expect(closed).toMatchObject({ ok: true, close: { journals: rows[0].n } });
    expect(await spoilt()).toEqual([]);
    expect(await as((db) => balanceOf(db, council.id, "FEES"))).toBe(21n * 170n);
  });

  it("changes no balance: what was summed is what was closed", async () => {
    const { journalId } = await takeOn("2026-11-20", "ch_1");
    await takeOn("2026-11-20", "ch_2");
    await as((db) => reverse(db, { journalId, cause: "back", at: noon("2026-11-23") }, now));
    await takeOn("2026-11-23", "ch_3");
    const look = () =>
      as(async (db) => ({
        all: await trialBalance(db, council.id),
        earlier: await trialBalance(db, council.id, { upTo: "2026-11-20" }),
        fund: await balanceOf(db, council.id, "FUND", { object: "council-tax" }),
        bridge: await balanceOf(db, council.id, "BRIDGE"),
        takings: await takingsByDay(db, council.id, { from: "2026-11-19", upTo: "2026-11-23" }),
      }));
    const open = await look();
    expect(open.all.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
    expect([open.fund, open.bridge]).toEqual([-200_00n, -100_00n]);
    expect(open.takings).toEqual([
      { day: "2026-11-20", fund: "council-tax", taken: 200_00n, givenBack: 0n },
      { day: "2026-11-23", fund: "council-tax", taken: 100_00n, givenBack: 100_00n },
    ]);
    await close("2026-11-20");
    expect(await look()).toEqual(open);
    await close("2026-11-23");
    expect(await look()).toEqual(open);
  });
});

describe("what a day came to", () => {
  it("is told by journal, and by account and ledger string", async () => {
    const moved = { costCentre: "R200", subjective: "9100", project: "P1" };
    await takeOn("2026-11-20", "ch_1");
    const [paid] = chargePair(council.id, "ch_2", { at: noon("2026-11-20") });
    const elsewhere = paid.postings.map((each) =>
      each.ledgerString ? { ...each, ledgerString: moved } : each,
    );
    await as((db) => post(db, { ...paid, postings: elsewhere }, noon("2026-11-21")));
    await takeOn("2026-11-23", "ch_3");

    const day = { from: "2026-11-20", upTo: "2026-11-20" };
    const sum = { debit: 0n, credit: 0n, object: "", ledgerString: null };
    const fund = { ...sum, account: "FUND", object: "council-tax", credit: 100_00n };
    const usual = { costCentre: "R100", subjective: "9100", project: null };
    expect(await as((db) => ledgerTotals(db, council.id, day))).toEqual([
      { ...sum, account: "BRIDGE", debit: 200_00n, credit: 100_00n },
      { ...sum, account: "FEES", debit: 170n },
      { ...fund, ledgerString: usual },
      { ...fund, ledgerString: moved },
      { ...sum, account: "STRIPE", debit: 98_30n },
    ]);
    const journals = await as((db) => journalsOfDay(db, council.id, "2026-11-20"));
    expect(journals.map(({ cause }) => cause)).toEqual([
      "charge-paid:ch_2",
      "charge-paid:ch_1",
      "balance-transaction:txn_ch_1",
    ]);
    const before = journals[0]?.id;
    expect(
      await as((db) => journalsOfDay(db, council.id, "2026-11-20", { before, size: 1 })),
    ).toEqual(journals.slice(1, 2));
  });
});

describe("verifyDays", () => {
  beforeEach(async () => {
    for (const [number, day] of ["2026-11-19", "2026-11-20", "2026-11-23"].entries()) {
      await takeOn(day, `ch_${number}`);
      await close(day);
    }
  });

  /** As somebody with the database's own keys could, past its triggers. */
  async function tamper(sql: string) {
    await database.query("SET session_replication_role = replica");
    await database.query(sql, [council.id]);
    await database.query("SET session_replication_role = origin");
  }
  const onSecondDay = "council_id = $1 AND day = '2026-11-20'";

  it("finds no fault with what nobody touched", async () => {
    expect(await spoilt()).toEqual([]);
  });

  it.each([
    `UPDATE postings SET amount = amount * 2 WHERE ${onSecondDay}`,
    `UPDATE postings SET object = 'rent' WHERE account = 'FUND' AND ${onSecondDay}`,
    `DELETE FROM postings WHERE ${onSecondDay}`,
  ])("finds %s", async (sql) => {
    await tamper(sql);
    const found = await spoilt();
    expect(found).toContainEqual({ day: "2026-11-20", spoilt: "hash" });
    expect(found).toContainEqual({ day: "2026-11-20", spoilt: "totals" });
  });

  it.each([
    `UPDATE postings SET cost_centre = 'X' WHERE account = 'FUND' AND ${onSecondDay}`,
    `UPDATE journals SET at = now() WHERE ${onSecondDay}`,
    `UPDATE journals SET actor_id = id WHERE ${onSecondDay}`,
    `UPDATE journals SET cause = cause || 'x' WHERE ${onSecondDay}`,
  ])("finds %s, which leaves the sums as they were", async (sql) => {
    await tamper(sql);
    expect(await spoilt()).toEqual([{ day: "2026-11-20", spoilt: "hash" }]);
  });

  it("finds totals that were changed, and a journal put on a day between", async () => {
    await tamper(
      `UPDATE day_totals SET debit = debit + 1 WHERE account = 'FEES' AND ${onSecondDay}`,
    );
    expect(await spoilt()).toEqual([{ day: "2026-11-20", spoilt: "totals" }]);
    await tamper(`INSERT INTO journals (id, book_id, council_id, cause, what, day, event_day, lines, at, scope)
      SELECT gen_random_uuid(), book_id, council_id, 'x', 'x', '2026-11-21', '2026-11-21', 2, at, scope
      FROM journals WHERE council_id = $1 LIMIT 1`);
    expect(await spoilt()).toContainEqual({ day: "2026-11-23", spoilt: "hash" });
  });

  it("finds a close that is gone, by those after it", async () => {
    await tamper(`DELETE FROM day_closes WHERE ${onSecondDay}`);
    expect(await spoilt()).toEqual([{ day: "2026-11-23", spoilt: "hash" }]);
  });

  it("finds a close that was written anew, by those after it", async () => {
    await tamper(`UPDATE day_closes SET hash = 'x' WHERE ${onSecondDay}`);
    expect(await spoilt()).toEqual([
      { day: "2026-11-20", spoilt: "hash" },
      { day: "2026-11-23", spoilt: "hash" },
    ]);
  });
});

describe("lockYear", () => {
  const lock = (year: number, scope = system) =>
    as((db) => lockYear(db, council.id, year, now), scope);

  it("signs a year off whose days are closed, once, by the finance manager", async () => {
    const [manager, officer] = [makeKeeper(council), makeKeeper(council, "finance-officer")];
    expect(await lock(2025, manager.scope)).toEqual({ ok: false, reason: "not-found" });
    await takeOn("2026-03-30", "ch_1");
    await close("2026-03-30");
    expect(await lock(2025, manager.scope)).toEqual({ ok: false, reason: "open-days" });
    const last = await close("2026-03-31");
    const hash = last.ok ? last.close.hash : "";
    expect(await lock(2025, officer.scope)).toEqual({ ok: false, reason: "forbidden" });
    expect(await lock(2025, manager.scope)).toEqual({ ok: true, hash, repeated: false });
    expect(await lock(2025, manager.scope)).toEqual({ ok: true, hash, repeated: true });
    expect(await lock(2026, manager.scope)).toEqual({ ok: false, reason: "open-days" });
  });

  it("lists what happened in the year and came late, up to then", async () => {
    await takeOn("2026-03-31", "ch_1");
    await close("2026-03-31");
    await takeOn("2026-03-31", "ch_2");
    await takeOn("2026-04-03", "ch_3");
    const late = await as((db) => accruals(db, council.id, 2025));
    expect(late.map(({ cause, eventDay, day }) => ({ cause, eventDay, day }))).toEqual([
      { cause: "charge-paid:ch_2", eventDay: "2026-03-31", day: "2026-04-01" },
      { cause: "balance-transaction:txn_ch_2", eventDay: "2026-03-31", day: "2026-04-01" },
    ]);
    const rest = await as((db) => accruals(db, council.id, 2025, { before: late[0] }));
    expect(rest).toEqual(late.slice(1));
    await lock(2025);
    const [paid] = chargePair(council.id, "ch_4", { at: noon("2026-03-31") });
    await as((db) => post(db, paid, noon("2026-12-01")));
    expect(await as((db) => accruals(db, council.id, 2025))).toEqual(late);
    expect(await as((db) => accruals(db, council.id, 2024))).toEqual([]);
  });
});
