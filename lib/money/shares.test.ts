import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  numberOf,
  penceOf,
  splitByWeights,
  sumOf,
  vatIn,
  vatInRefund,
  vatRateOn,
} from "@/lib/money";

const amount = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 12 })
  .filter((all) => sumOf(all) > 0n);

describe("splitByWeights", () => {
  it("gives left-over pennies to the largest remainders, the first of equals", () => {
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitByWeights(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(splitByWeights(10n, [0n, 5n, 6n])).toEqual([0n, 5n, 5n]);
    expect(splitByWeights(1n, [1n, 2n])).toEqual([0n, 1n]);
    expect(splitByWeights(7n, [3n])).toEqual([7n]);
  });

  it("loses no penny, and none is further from its share than one", () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        const parts = splitByWeights(whole, by);
        expect(sumOf(parts)).toBe(whole);
        expect(splitByWeights(whole, by)).toEqual(parts);
        parts.forEach((part, at) => {
          const off = part * sumOf(by) - whole * (by[at] ?? 0n);
          expect(off < sumOf(by) && off > -sumOf(by)).toBe(true);
        });
      }),
    );
  });

  it("refuses weights that say nothing", () => {
    expect(() => splitByWeights(1n, [])).toThrow(RangeError);
    expect(() => splitByWeights(1n, [0n, 0n])).toThrow(RangeError);
    expect(() => splitByWeights(1n, [2n, -1n])).toThrow(RangeError);
  });
});

describe("VAT", () => {
  it("is a sixth of the gross at 20%, half a penny up", () => {
    expect(vatRateOn("standard", "2026-11-27")).toBe(2000n);
    expect(vatRateOn("exempt", "2026-11-27")).toBe(0n);
    expect(() => vatRateOn("standard", "2001-01-01")).toThrow(RangeError);
    expect([120n, 1n, 2n, 3n, 5800n].map((gross) => vatIn(gross, 2000n))).toEqual([
      ...[20n, 0n, 0n, 1n, 967n],
    ]);
    expect(vatIn(-3n, 2000n)).toBe(-1n);
    expect(vatIn(1234n, 0n)).toBe(0n);
  });

  it("is given back in parts that sum to the line's own, and never to more", () => {
    const line = fc.record({
      gross: fc.bigInt({ min: 1n, max: 1_000_000n }),
      rate: fc.constantFrom(0n, 500n, 2000n),
    });
    const cuts = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { maxLength: 10 });
    fc.assert(
      fc.property(line, cuts, ({ gross, rate }, at) => {
        const vat = vatIn(gross, rate);
        const upTo = [...at.map((cut) => cut % (gross + 1n)), gross].sort((a, b) =>
          a < b ? -1 : 1,
        );
        let before = 0n;
        let back = 0n;
        for (const until of upTo) {
          const part = vatInRefund({ gross, vat }, before, until - before);
          expect(part >= 0n && part <= until - before).toBe(true);
          back += part;
          before = until;
          expect(back <= vat).toBe(true);
        }
        expect(back).toBe(vat);
      }),
    );
  });

  it("is not given back past what was paid", () => {
    expect(vatInRefund({ gross: 120n, vat: 20n }, 60n, 60n)).toBe(10n);
    expect(() => vatInRefund({ gross: 120n, vat: 20n }, 60n, 61n)).toThrow(RangeError);
    expect(() => vatInRefund({ gross: 120n, vat: 20n }, -1n, 1n)).toThrow(RangeError);
  });
});

describe("the wire", () => {
  it("carries whole pence that a number holds, and nothing else", () => {
    expect(numberOf(1234n)).toBe(1234);
    expect(penceOf(-1234)).toBe(-1234n);
    expect(() => numberOf(2n ** 60n)).toThrow(RangeError);
    expect(() => penceOf(12.5)).toThrow(RangeError);
    expect(() => penceOf(Number.NaN)).toThrow(RangeError);
  });
});
