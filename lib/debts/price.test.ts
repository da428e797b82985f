import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/platform";
import { nextPrice, type Price, priceOn } from "./price";

const prices: Price[] = [
  { from: "2026-12-11", kind: "full", amount: 7000n },
  { from: "2026-11-20", kind: "discount", amount: 3500n },
  { from: "2027-01-15", kind: "charge-certificate", amount: 10_500n },
];

describe("the price of a penalty", () => {
  it.each([
    ["2026-11-19", null, "discount"],
    ["2026-11-20", "discount", "full"],
    ["2026-12-10", "discount", "full"],
    ["2026-12-11", "full", "charge-certificate"],
    ["2027-01-14", "full", "charge-certificate"],
    ["2027-01-15", "charge-certificate", null],
  ])("on %s is %s, and then %s", (day, now, next) => {
    expect(priceOn(prices, day)?.kind ?? null).toBe(now);
    expect(nextPrice(prices, day)?.kind ?? null).toBe(next);
  });

  it("holds until the day before the next begins, in whatever order they stand", () => {
    const days = fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(days, fc.nat(420), (froms, offset) => {
        const all = froms.map(
          (days): Price => ({
            ...{ from: addDays("2026-01-01", days), kind: "full", amount: BigInt(days) },
          }),
        );
        const day = addDays("2026-01-01", offset);
        const next = nextPrice(all, day);
        if (next) expect(priceOn(all, addDays(next.from, -1))).toEqual(priceOn(all, day));
        else expect(priceOn(all, day)).toEqual(priceOn(all, "2099-01-01"));
      }),
    );
  });
});
