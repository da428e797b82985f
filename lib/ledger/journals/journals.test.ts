import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemAccounts, type NewJournal, platformBook, platformObject } from "@/lib/ledger";
import { moneyStories } from "@/lib/ledger/testing";
import { sumOf } from "@/lib/money";

// Each story is told in any order, with steps repeated: it leaves nothing on an account that clears.

const [a, b] = ["council-a", "council-b"];
const stories = moneyStories(a, b);

/** What stands where after journals of distinct causes: by book, account and object. */
function balances(journals: NewJournal[]): Record<string, bigint> {
  const posted = new Map(journals.map((journal) => [`${journal.book} ${journal.cause}`, journal]));
  const standing: Record<string, bigint> = {};
  for (const { book, postings } of posted.values()) {
    for (const { account, object, amount } of postings) {
      const key = `${book} ${account} ${object}`;
      standing[key] = (standing[key] ?? 0n) + amount;
    }
  }
  return Object.fromEntries(
    Object.entries(standing)
      .filter(([, balance]) => balance !== 0n)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

describe.each(Object.entries(stories))("%s", (_name, journals) => {
  it("is told in journals that balance", () => {
    for (const { postings, cause } of journals) {
      expect([cause, sumOf(postings.map((posting) => posting.amount))]).toEqual([cause, 0n]);
      expect(postings.length).toBeGreaterThan(1);
    }
  });

  it("clears, in whatever order and however often it is told", () => {
    const told = balances(journals);
    const open = Object.keys(told).filter((key) =>
      itemAccounts.some((account) => key.includes(` ${account} `)),
    );
    expect(open).toEqual([]);
    const order = fc.shuffledSubarray(journals, { minLength: journals.length });
    const again = fc.array(fc.constantFrom(...journals), { maxLength: 10 });
    fc.assert(
      fc.property(again, order, again, (before, all, after) => {
        expect(balances([...before, ...all, ...after])).toEqual(told);
      }),
    );
  });

  it("leaves each council and the platform owing what the other is owed", () => {
    const told = balances(journals);
    const onto = (book: string | null, account: string, object: string | null) =>
      told[`${book} ${account} ${object}`] ?? 0n;
    for (const council of [a, b]) {
      expect(onto(platformBook, "DUE_TO", council)).toBe(
        -onto(council, "DUE_FROM", platformObject),
      );
      expect(onto(platformBook, "DUE_FROM", council)).toBe(
        -onto(council, "DUE_TO", platformObject),
      );
    }
  });
});

describe("what is left", () => {
  const left = (name: string) => balances(stories[name] ?? []);

  it("is what Stripe holds, its fees, income and VAT", () => {
    expect(left("a charge")).toEqual({
      [`${a} STRIPE `]: 196_80n,
      [`${a} FEES `]: 320n,
      [`${a} FUND garden-waste`]: -100_00n,
      [`${a} VAT standard`]: -20_00n,
      [`${a} FUND council-tax`]: -80_00n,
    });
    expect(left("a refund")).toEqual({
      [`${a} STRIPE `]: 76_80n,
      [`${a} FEES `]: 320n,
      [`${a} FUND council-tax`]: -80_00n,
    });
  });

  it("is each council's share of a basket, whose fee the platform bears", () => {
    expect(left("a basket over two councils")).toEqual({
      [`${platformBook} FEES `]: 170n,
      [`${platformBook} STRIPE `]: -170n,
      [`${a} FUND council-tax`]: -60_00n,
      [`${a} STRIPE `]: 60_00n,
      [`${b} FUND council-tax`]: -40_00n,
      [`${b} STRIPE `]: 40_00n,
    });
    const lost = left("a basket's dispute that is lost");
    expect(lost).toMatchObject({
      [`${platformBook} DUE_FROM ${a}`]: 60_00n,
      [`${platformBook} DUE_FROM ${b}`]: 40_00n,
      [`${platformBook} STRIPE `]: -121_70n,
    });
  });
});
