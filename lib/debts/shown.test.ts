import fc from "fast-check";
import { expect, it } from "vitest";
import { shownOutstanding } from "./shown";

const receipts = fc.array(
  fc.record({
    amount: fc.bigInt({ min: -10_000n, max: 10_000n }),
    posting: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
  { maxLength: 8 },
);
const total = (all: { amount: bigint }[]) => all.reduce((sum, { amount }) => sum + amount, 0n);

it("shows the same whichever posting file the owner has got to", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 1_000_000n }),
      receipts,
      fc.nat(10),
      (owed, all, known) => {
        const has = all.filter(({ posting }) => posting !== null && posting <= known);
        const imported = owed - total(has);
        expect(shownOutstanding(imported, all, known)).toBe(owed - total(all));
      },
    ),
  );
});

it("takes off what no posting file has told yet", () => {
  expect(shownOutstanding(5000n, [{ amount: 2000n, posting: null }], 4)).toBe(3000n);
});
