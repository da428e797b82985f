import fc from "fast-check";
import { expect, it } from "vitest";
import { makeCouncil } from "@/lib/cases/testing";
import {
  closeDay,
  creditFund,
  dayCloses,
  debit,
  journalById,
  type NewJournal,
  openItems,
  type Posting,
  post,
  reverse,
  trialBalance,
  verifyDays,
} from "@/lib/ledger";
import { councilTax, moneyStories } from "@/lib/ledger/testing";
import { splitByWeights, sumOf } from "@/lib/money";
import { addDays, type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// Whatever is posted, reversed and closed, by several at once and more than once: every journal
// balances, the book sums to nothing and to what a plain list of the same journals does, and a day
// that was closed hashes and sums the same ever after.

const database = testDatabase();
const system = systemScope("test");
const as = <T>(work: (db: Db) => Promise<T>) => withScope(system, work);
const now = new Date("2026-11-27T12:00:00Z");
const firstDay = "2026-11-01";
let councils = 0;

type Step =
  | { do: "post"; number: number; day: number; amount: bigint; weights: bigint[] }
  | { do: "reverse"; number: number; by: "one" | "another" }
  | { do: "close"; day: number };

const number = fc.nat({ max: 9 });
const day = fc.nat({ max: 8 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("post" as const),
      ...{ number, day },
      amount: fc.bigInt({ min: 10n, max: 1_000_000n }),
      weights: fc.array(fc.bigInt({ min: 1n, max: 9n }), { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("reverse" as const),
      number,
      by: fc.constantFrom("one" as const, "another" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), day }) },
);
/** Each is done by everybody in a group at once. */
const groups = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 8,
});

let told = 0;
const stories = Object.entries(moneyStories("", ""));
/** For each story an order of its steps. */
const orders = fc.tuple(
  ...stories.map(([, { length }]) =>
    fc.shuffledSubarray([...Array(length).keys()], { minLength: length }),
  ),
);

it("clears each story of a payment, told twice by several at once, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(orders, async (all) => {
      await Promise.all(all.map((order, index) => tell(stories[index]?.[0] ?? "", order)));
      const { rows } = await database.query("SELECT * FROM open_items WHERE council_id IS NULL");
      expect(rows).toEqual([]);
    }),
    { numRuns: 3 },
  );
}, 120_000);

async function tell(name: string, order: number[]): Promise<void> {
  told += 1;
  const tag = told.toString(36).padStart(2, "0").toUpperCase();
  const [a, b] = [await makeCouncil(`A${tag}`), await makeCouncil(`B${tag}`)];
  const story = moneyStories(a.id, b.id, tag)[name] ?? [];
  const shuffled = order.flatMap((at) => story[at] ?? []);
  await Promise.all([...shuffled, ...story].map((each) => as((db) => post(db, each, now))));
  for (const { id } of [a, b]) {
    const standing = await as((db) => trialBalance(db, id));
    expect(sumOf(standing.map(({ balance }) => balance))).toBe(0n);
    const open = await as((db) => db.openItem.findMany({ where: { councilId: id } }));
    expect([name, open]).toEqual([name, []]);
  }
}

it("holds what it promises after any history", async () => {
  await fc.assert(
    fc.asyncProperty(groups, async (history) => {
      councils += 1;
      const { id: book } = await makeCouncil(`H${String(councils).padStart(2, "0")}`);
      const model = new Map<string, Posting[]>();
      const hashes = new Map<string, string>();
      for (const group of history) {
        await Promise.all(group.map((step) => carryOut(step, book, model, hashes)));
      }
      const postings = [...model.values()].flat();
      const standing = await as((db) => trialBalance(db, book));
      expect(sumOf(standing.map(({ balance }) => balance))).toBe(0n);
      expect(standing).toEqual(balancesOf(postings));
      const items = await as((db) => openItems(db, book, "BRIDGE", { size: 100 }));
      const bridge = standing.find(({ account }) => account === "BRIDGE");
      expect(sumOf(items.map(({ balance }) => balance))).toBe(bridge?.balance ?? 0n);
      expect(items.every(({ balance }) => balance !== 0n)).toBe(true);
      const wholeMonth = { from: firstDay, upTo: addDays(firstDay, 30) };
      expect(await as((db) => verifyDays(db, book, wholeMonth))).toEqual([]);
      const closes = await as((db) => dayCloses(db, book));
      expect(Object.fromEntries(closes.map((close) => [close.day, close.hash]))).toEqual(
        Object.fromEntries(hashes),
      );
      const { rows } = await database.query(
        `SELECT j.id FROM journals j JOIN postings p ON p.journal_id = j.id WHERE j.council_id = $1
         GROUP BY j.id HAVING sum(p.amount) <> 0 OR count(*) <> j.lines OR count(*) < 2`,
        [book],
      );
      expect(rows).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function carryOut(
  step: Step,
  book: string,
  model: Map<string, Posting[]>,
  hashes: Map<string, string>,
): Promise<void> {
  switch (step.do) {
    case "post": {
      const journal = journalFor(step, book);
      // The number stands for what was posted under it first; anything else must not happen.
      await as((db) => post(db, journal, now)).then(
        ({ repeated }) => !repeated && model.set(journal.cause, journal.postings),
        (error: Error) => expect(error.message).toContain("posted before, and otherwise"),
      );
      return;
    }
    case "reverse": {
      const cause = `charge:${step.number}`;
      const row = await as((db) => db.journal.findFirst({ where: { cause, councilId: book } }));
      if (!row) return;
      const back = { journalId: row.id, cause: `back:${step.number}:${step.by}`, at: now };
      const done = await as((db) => reverse(db, back, now));
      if (!done.ok) expect(done.reason).toBe("reversed-already");
      if (!done.ok || done.repeated) return;
      const journal = await as((db) => journalById(db, row.id));
      model.set(
        back.cause,
        (journal?.postings ?? []).map((each) => ({ ...each, amount: -each.amount })),
      );
      return;
    }
    case "close": {
      const on = addDays(firstDay, step.day);
      const closed = await as((db) => closeDay(db, book, on, now));
      if (!closed.ok) return;
      // Whoever closes it again is told what was written down first.
      expect(hashes.get(on) ?? closed.close.hash).toBe(closed.close.hash);
      hashes.set(on, closed.close.hash);
    }
  }
}

/** So much on the bridge of a charge, split over funds. */
function journalFor(
  { number, day, amount, weights }: Step & { do: "post" },
  book: string,
): NewJournal {
  const income = splitByWeights(amount, weights)
    .map((part, index) => creditFund(`fund-${index}`, councilTax.ledgerString, part))
    .filter((posting) => posting.amount !== 0n);
  return {
    ...{ book, cause: `charge:${number}`, what: "charge-paid" },
    at: new Date(`${addDays(firstDay, day)}T12:00:00Z`),
    postings: [debit("BRIDGE", amount, `ch_${number % 3}`), ...income],
  };
}

/** What a plain list of postings comes to, as the trial balance has it. */
function balancesOf(postings: Posting[]) {
  const sums = new Map<string, bigint>();
  for (const { account, object, amount } of postings) {
    const key = JSON.stringify([account, account === "BRIDGE" ? "" : object]);
    sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  return [...sums]
    .filter(([, balance]) => balance !== 0n)
    .map(([key, balance]) => {
      const [account, object] = JSON.parse(key);
      return { account, object, balance };
    })
    .sort((one, other) => (one.account + one.object < other.account + other.object ? -1 : 1));
}
