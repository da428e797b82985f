import { describe, expect, it } from "vitest";
import { moneySchema, penceSchema, readDecimal, readMoney } from "@/lib/money";

describe("readMoney", () => {
  it.each([
    ["12", 1200n],
    [" £ 12.50 ", 1250n],
    ["£1,200", 120_000n],
    ["1 200.05", 120_005n],
    ["1\u00a0200", 120_000n],
    [".50", 50n],
    ["£0.01", 1n],
    ["007", 700n],
    ["1,000,000.00", 100_000_000n],
  ])("takes %j", (text, amount) => {
    expect(readMoney(text)).toEqual({ ok: true, amount });
  });

  it.each([
    ["", "empty"],
    [" ", "empty"],
    ["£", "not-money"],
    [".", "not-money"],
    ["twelve", "not-money"],
    ["12p", "not-money"],
    ["12,50", "not-money"],
    ["1,2345", "not-money"],
    ["12 50", "not-money"],
    ["1,200 0000", "not-money"],
    ["1.200,50", "not-money"],
    ["1e3", "not-money"],
    ["$12", "not-money"],
    ["£1,200.5", "wrong-pence"],
    ["12.", "wrong-pence"],
    ["12.345", "wrong-pence"],
    ["0", "too-small"],
    ["-12", "too-small"],
    ["10000000.01", "too-large"],
    ["9".repeat(40), "too-large"],
  ])("refuses %j as %s", (text, reason) => {
    expect(readMoney(text)).toEqual({ ok: false, reason });
  });

  it("keeps to the range that is given", () => {
    const range = { min: 500n, max: 2000n };
    expect(readMoney("4.99", range)).toMatchObject({ reason: "too-small" });
    expect(readMoney("5", range)).toEqual({ ok: true, amount: 500n });
    expect(readMoney("20.01", range)).toMatchObject({ reason: "too-large" });
    expect(readMoney("-5", { min: -1000n })).toEqual({ ok: true, amount: -500n });
  });
});

describe("moneySchema", () => {
  const messageFor = (text: string, range = {}) =>
    moneySchema("the amount", range).safeParse(text).error?.issues[0]?.message;

  it("says what to do about an amount that is not taken", () => {
    expect(messageFor("")).toBe("Enter the amount");
    expect(messageFor("a lot")).toBe("The amount must be pounds and pence, like 12.50");
    expect(messageFor("1".repeat(51))).toBe("The amount must be pounds and pence, like 12.50");
    expect(messageFor("12.5")).toBe("The amount must have 2 digits of pence, like 12.50");
    expect(messageFor("0")).toBe("The amount must be more than £0");
    expect(messageFor("4", { min: 500n })).toBe("The amount must be £5 or more");
    expect(messageFor("40", { max: 2050n })).toBe("The amount must be £20.50 or less");
    expect(moneySchema("the amount").parse("12.50")).toBe(1250n);
  });
});

describe("what machines write", () => {
  it("is taken exactly as it must be", () => {
    expect(["12", "-12.5", "0.05"].map(readDecimal)).toEqual([1200n, -1250n, 5n]);
    for (const text of ["", "1,200", "£1", "+1", "1.", ".5", "1.234", " 1", "1e3"]) {
      expect([text, readDecimal(text)]).toEqual([text, null]);
    }
    expect(penceSchema.parse("-123")).toBe(-123n);
    for (const text of ["", "1.5", "0x1f", " 1", "9".repeat(18), 12, null]) {
      expect(penceSchema.safeParse(text).success).toBe(false);
    }
  });
});
