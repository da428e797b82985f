import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocations, type OpenLine } from "@/lib/funds";
import { sumOf } from "@/lib/money";

const line = (id: string, dueOn: string, open: bigint, isCosts = false): OpenLine => ({
  ...{ id, dueOn, open, isCosts },
});
const april = line("april", "2026-04-01", 100n);
const may = line("may", "2026-05-01", 100n);
const costs = line("costs", "2026-03-01", 50n, true);
const owed = [may, costs, april];

describe("allocate", () => {
  it.each([
    ["oldest-first", 120n, [], { april: 100n, may: 20n }],
    ["oldest-first", 230n, [], { april: 100n, may: 100n, costs: 30n }],
    ["costs-first", 120n, [], { costs: 50n, april: 70n }],
    ["as-named", 120n, ["may"], { may: 100n, costs: 20n }],
  ] as const)("%s of %s", (rule, amount, named, expected) => {
    const { lines, over } = allocate(rule, owed, amount, named);
    expect(Object.fromEntries(lines.map(({ id, amount }) => [id, amount]))).toEqual(expected);
    expect(over).toBe(0n);
  });

  it("loses nothing, and gives no line more than is open of it", () => {
    const lines = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        dueOn: fc.constantFrom("2026-04-01", "2026-05-01", "2026-06-01"),
        isCosts: fc.boolean(),
        open: fc.bigInt({ min: 0n, max: 100_000n }),
      }),
      { selector: ({ id }) => id },
    );
    const amount = fc.bigInt({ min: 0n, max: 300_000n });
    fc.assert(
      fc.property(fc.constantFrom(...allocations), lines, amount, (rule, lines, amount) => {
        const allocated = allocate(
          rule,
          lines,
          amount,
          lines.slice(0, 2).map(({ id }) => id),
        );
        expect(sumOf(allocated.lines.map((part) => part.amount)) + allocated.over).toBe(amount);
        for (const { id, amount } of allocated.lines) {
          expect(amount).toBeGreaterThan(0n);
          expect(amount <= (lines.find((one) => one.id === id)?.open ?? 0n)).toBe(true);
        }
        const open = sumOf(lines.map((one) => one.open));
        expect(allocated.over).toBe(amount > open ? amount - open : 0n);
      }),
    );
  });
});
