import { beforeEach, describe, expect, it } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import {
  balanceOf,
  chargePaid,
  credit,
  debit,
  journalByCause,
  journalOf,
  linesOf,
  type NewJournal,
  openItems,
  platformBook,
  post,
  refundSent,
  reverse,
  trialBalance,
} from "@/lib/ledger";
import { chargePair, councilTax, line, makeKeeper } from "@/lib/ledger/testing";
import { type Db, type FinanceRole, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const system = systemScope("test");
const as = <T>(work: (db: Db) => Promise<T>, scope = system) => withScope(scope, work);
const at = new Date("2026-11-26T23:30:00Z");
const now = new Date("2026-11-27T10:00:00Z");
let councils = 0;
let council: TestCouncil;

beforeEach(async () => {
  councils += 1;
  council = await makeCouncil(`P${String(councils).padStart(2, "0")}`);
});

const countOf = async (table: "journals" | "postings" | "books") =>
  (
    await database.query(`SELECT count(*)::integer AS n FROM ${table} WHERE council_id = $1`, [
      council.id,
    ])
  ).rows[0].n;

describe("post", () => {
  it("writes who posted what, when and why, on the day in London on which it happened", async () => {
    const officer = makeKeeper(council, "cashier");
    const [paid] = chargePair(council.id, "ch_1", { at });
    const posted = await as((db) => post(db, paid, now), officer.scope);
    expect(posted).toMatchObject({ day: "2026-11-26", repeated: false });
    expect(await as((db) => journalByCause(db, council.id, "charge-paid:ch_1"))).toEqual({
      id: posted.journalId,
      book: council.id,
      cause: "charge-paid:ch_1",
      what: "charge-paid",
      day: "2026-11-26",
      eventDay: "2026-11-26",
      at: now,
      scope: "finance",
      actorId: officer.id,
      reversesId: null,
      reversedById: null,
      postings: paid.postings,
    });
  });

  it("takes the same cause once, from whoever and how many bring it at once", async () => {
    const [paid, banked] = chargePair(council.id, "ch_1");
    const others = chargePair(council.id, "ch_2");
    const all = Array.from({ length: 5 }, () => [paid, banked, ...others]).flat();
    const posted = await Promise.all(all.map((journal) => as((db) => post(db, journal))));
    expect(posted.filter(({ repeated }) => !repeated)).toHaveLength(4);
    expect(new Set(posted.map(({ journalId }) => journalId)).size).toBe(4);
    expect([await countOf("books"), await countOf("journals")]).toEqual([1, 4]);
    expect(await countOf("postings")).toBe(10);
    const reordered = { ...paid, postings: [...paid.postings].reverse() };
    expect(await as((db) => post(db, reordered))).toMatchObject({ repeated: true });
  });

  it("throws where a cause stands for something else already", async () => {
    const [paid] = chargePair(council.id, "ch_1");
    await as((db) => post(db, paid));
    const moved = councilTax.ledgerString;
    for (const changed of [
      chargePaid({ book: council.id, at, charge: "ch_1", lines: [line(99_00n)] }),
      chargePaid({ book: council.id, at, charge: "ch_1", lines: [line(100_00n, "rent")] }),
      chargePaid({
        ...{ book: council.id, at, charge: "ch_1" },
        lines: [{ ...councilTax, ledgerString: { ...moved, costCentre: "R101" } }],
      }),
      { ...paid, what: "basket-paid" },
    ]) {
      await expect(as((db) => post(db, changed))).rejects.toThrow("posted before, and otherwise");
    }
    expect(await countOf("journals")).toBe(1);
  });

  it("throws for what does not balance", async () => {
    const journal = (postings: NewJournal["postings"]) => ({
      ...{ book: council.id, cause: "x", what: "x", at, postings },
    });
    for (const postings of [
      [],
      [debit("BANK", 1n)],
      [debit("BANK", 1n), credit("STRIPE", 2n)],
      [debit("BANK", 1n), credit("STRIPE", 1n), debit("FEES", 0n)],
    ]) {
      await expect(as((db) => post(db, journal(postings)))).rejects.toThrow();
    }
    expect(journalOf(journal([debit("FEES", 0n), debit("BANK", 1n)])).postings).toHaveLength(1);
    expect(await countOf("books")).toBe(0);
  });

  it("leaves nothing where it is cut off before the commit", async () => {
    const cutOff = as(async (db) => {
      await post(db, chargePair(council.id, "ch_1")[0]);
      throw new Error("killed");
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect([await countOf("books"), await countOf("journals")]).toEqual([0, 0]);
  });

  it("keeps the books of councils and of the platform apart", async () => {
    const other = await makeCouncil(`Q${String(councils).padStart(2, "0")}`);
    for (const book of [council.id, other.id, platformBook]) {
      const journal = { ...chargePair(council.id, "ch_9")[1], book };
      expect(await as((db) => post(db, journal))).toMatchObject({ repeated: false });
      expect(await as((db) => post(db, journal))).toMatchObject({ repeated: true });
      expect(await as((db) => balanceOf(db, book, "FEES"))).toBe(170n);
    }
  });

  it.each([
    ["cashier", true],
    ["finance-officer", true],
    ["finance-manager", true],
    ["auditor", false],
  ] as const)("is a matter of the role: %s", async (role: FinanceRole, may) => {
    const keeper = makeKeeper(council, role);
    const [paid] = chargePair(council.id, "ch_1");
    const posted = as((db) => post(db, paid), keeper.scope);
    await (may
      ? expect(posted).resolves.toMatchObject({ repeated: false })
      : expect(posted).rejects.toThrow());
    const other = await makeCouncil(`R${String(councils).padStart(2, "0")}`);
    for (const book of [other.id, platformBook]) {
      await expect(as((db) => post(db, { ...paid, book }), keeper.scope)).rejects.toThrow(
        "no such book",
      );
    }
  });

  it("is nothing for a resident, nor is reading it", async () => {
    const resident = residentScope("019a0000-0000-7000-8000-000000000001");
    const [paid] = chargePair(council.id, "ch_1");
    await as((db) => post(db, paid));
    await expect(as((db) => post(db, paid), resident)).rejects.toThrow("no such book");
    expect(await as((db) => trialBalance(db, council.id), resident)).toEqual([]);
    const auditor = makeKeeper(council, "auditor");
    expect(await as((db) => trialBalance(db, council.id), auditor.scope)).toHaveLength(2);
  });
});

describe("reverse", () => {
  const posted = async () => {
    const [paid] = chargePair(council.id, "ch_1", { at });
    return (await as((db) => post(db, paid))).journalId;
  };

  it("takes a journal back once, however many press at once", async () => {
    const journalId = await posted();
    const officer = makeKeeper(council, "finance-officer");
    const back = { journalId, cause: "cheque-returned:1", at: now };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => as((db) => reverse(db, back, now), officer.scope)),
    );
    expect(all.filter((one) => one.ok && !one.repeated)).toHaveLength(1);
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await as((db) => trialBalance(db, council.id))).toEqual([]);
    expect(await as((db) => openItems(db, council.id, "BRIDGE"))).toEqual([]);
    const reversal = await as((db) => journalByCause(db, council.id, back.cause));
    expect(reversal).toMatchObject({
      reversesId: journalId,
      day: "2026-11-27",
      actorId: officer.id,
    });
    const first = await as((db) => journalByCause(db, council.id, "charge-paid:ch_1"));
    expect(first?.reversedById).toBe(reversal?.id);
  });

  it("is refused by another cause, of a reversal, of another's, and of nothing", async () => {
    const journalId = await posted();
    const undo = (changes: object, scope = system) =>
      as((db) => reverse(db, { journalId, cause: "a", at, ...changes }), scope);
    const auditor = makeKeeper(council, "auditor");
    expect(await undo({}, auditor.scope)).toEqual({ ok: false, reason: "forbidden" });
    const stranger = makeKeeper(await makeCouncil(`S${String(councils).padStart(2, "0")}`));
    expect(await undo({}, stranger.scope)).toEqual({ ok: false, reason: "not-found" });
    const done = await undo({});
    if (!done.ok) throw new Error(done.reason);
    expect(await undo({ cause: "b" })).toEqual({ ok: false, reason: "reversed-already" });
    expect(await undo({ journalId: done.journalId, cause: "c" })).toEqual({
      ok: false,
      reason: "is-reversal",
    });
    expect(await countOf("journals")).toBe(2);
  });

  it("throws where its cause stands for another journal", async () => {
    const journalId = await posted();
    const taken = as((db) => reverse(db, { journalId, cause: "charge-paid:ch_1", at }));
    await expect(taken).rejects.toThrow("posted before, and otherwise");
  });
});

it("never locks two journals of the same items into each other", async () => {
  const items = Array.from({ length: 6 }, (_, number) => `ch_${number}`);
  const journals = Array.from({ length: 30 }, (_, number) => {
    const order = number % 2 === 0 ? items : [...items].reverse();
    return {
      ...{ book: council.id, cause: `x:${number}`, what: "x", at },
      postings: [...order.map((item) => debit("BRIDGE", 1n, item)), credit("BANK", 6n)],
    };
  });
  await Promise.all(journals.map((journal) => as((db) => post(db, journal))));
  const open = await as((db) => openItems(db, council.id, "BRIDGE"));
  expect(open.map(({ balance }) => balance)).toEqual(items.map(() => 30n));
});

describe("what is asked of an account", () => {
  it("is its balance, its open items by age, and its lines page by page", async () => {
    const days = ["2026-11-20", "2026-11-22", "2026-11-24"].map(
      (day) => new Date(`${day}T12:00:00Z`),
    );
    for (const [index, each] of days.entries()) {
      await as((db) => post(db, chargePair(council.id, `ch_${index}`, { at: each })[0]));
    }
    await as((db) => post(db, chargePair(council.id, "ch_1", { at: days[2] })[1]));
    await as((db) =>
      post(db, refundSent({ book: council.id, at, refund: "r", amount: 5n, sentAs: "re_1" })),
    );
    expect(await as((db) => openItems(db, council.id, "BRIDGE"))).toEqual([
      { object: "ch_0", balance: 100_00n, since: "2026-11-20" },
      { object: "ch_2", balance: 100_00n, since: "2026-11-24" },
      { object: "re_1", balance: -5n, since: "2026-11-26" },
    ]);
    const after = { object: "ch_0", since: "2026-11-20" };
    expect(await as((db) => openItems(db, council.id, "BRIDGE", { after, size: 1 }))).toMatchObject(
      [{ object: "ch_2" }],
    );

    const balance = (options: object) => as((db) => balanceOf(db, council.id, "BRIDGE", options));
    expect(await balance({})).toBe(199_95n);
    expect(await balance({ upTo: "2026-11-22" })).toBe(200_00n);
    expect(await balance({ object: "ch_1" })).toBe(0n);
    expect(await balance({ object: "ch_1", upTo: "2026-11-23" })).toBe(100_00n);
    expect(await balance({ object: "ch_2" })).toBe(100_00n);

    const lines = await as((db) => linesOf(db, council.id, "BRIDGE"));
    expect(lines.map(({ object, amount }) => [object, amount])).toEqual([
      ["re_1", -5n],
      ["ch_1", -100_00n],
      ["ch_2", 100_00n],
      ["ch_1", 100_00n],
      ["ch_0", 100_00n],
    ]);
    const rest = await as((db) => linesOf(db, council.id, "BRIDGE", { before: lines[1], size: 2 }));
    expect(rest).toEqual(lines.slice(2, 4));
    const ofOne = await as((db) => linesOf(db, council.id, "BRIDGE", { object: "ch_1" }));
    expect(ofOne).toEqual([lines[1], lines[3]]);
    expect(ofOne[1]).toMatchObject({ cause: "charge-paid:ch_1", what: "charge-paid" });
  });
});
