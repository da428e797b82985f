import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, formatMoney, formatMoneyColumn, readDecimal, readMoney } from "@/lib/money";

const amounts = fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n });

describe("money", () => {
  it.each([
    [0n, "£0", "£0.00", "0.00"],
    [5n, "£0.05", "£0.05", "0.05"],
    [7500n, "£75", "£75.00", "75.00"],
    [123_450n, "£1,234.50", "£1,234.50", "1234.50"],
    [-123_456_789n, "\u2212£1,234,567.89", "\u2212£1,234,567.89", "-1234567.89"],
    [-10_000n, "\u2212£100", "\u2212£100.00", "-100.00"],
  ])(
    "of %s pence is written in words, in a column and in a file",
    (amount, words, column, file) => {
      expect(formatMoney(amount)).toBe(words);
      expect(formatMoneyColumn(amount)).toBe(column);
      expect(decimalOf(amount)).toBe(file);
    },
  );

  it("is read again as it was written, of any size", () => {
    const range = { min: -100_000_000_000_000n, max: 100_000_000_000_000n };
    fc.assert(
      fc.property(amounts, (amount) => {
        for (const text of [formatMoney(amount), formatMoneyColumn(amount), decimalOf(amount)]) {
          expect(readMoney(text, range)).toEqual({ ok: true, amount });
        }
        expect(readDecimal(decimalOf(amount))).toBe(amount);
      }),
    );
  });
});
