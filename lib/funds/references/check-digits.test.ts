import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckRule, modulus10, modulus11, modulus97 } from "./check-digits";

const rules: [string, CheckRule, number][] = [
  ["modulus 11", modulus11("never"), 9],
  ["modulus 11 with an A", modulus11("A"), 7],
  ["modulus 10", modulus10, 7],
  ["modulus 97", modulus97, 9],
];

/** Digits and their check as one text. */
const whole = (rule: CheckRule, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat())
    .map(([size, number]) => String(number).slice(0, size).padStart(size, "0"))
    .filter((digits) => rule.checkOf(digits) !== null)
    .map((digits) => digits + rule.checkOf(digits));

const holds = (rule: CheckRule, text: string) =>
  rule.checkOf(text.slice(0, -rule.size)) === text.slice(-rule.size);

const isDigits = (text: string) => /^\d+$/.test(text);

describe.each(rules)("%s", (_name, rule, most) => {
  it("catches any one wrong digit", () => {
    fc.assert(
      fc.property(whole(rule, most), fc.nat(), fc.integer({ min: 1, max: 9 }), (text, nat, by) => {
        const at = nat % text.length;
        fc.pre(isDigits(text[at] ?? ""));
        const wrong = String((Number(text[at]) + by) % 10);
        expect(holds(rule, text.slice(0, at) + wrong + text.slice(at + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("catches two neighbours that are swapped, as it claims", () => {
    fc.assert(
      fc.property(whole(rule, most), fc.nat(), (text, nat) => {
        fc.pre(text.length > 1);
        const at = nat % (text.length - 1);
        const [one = "", two = ""] = text.slice(at, at + 2);
        fc.pre(one !== two && isDigits(one + two));
        const swapped = text.slice(0, at) + two + one + text.slice(at + 2);
        const isExcused = rule.catches === "every swap but 09" && ["09", "90"].includes(one + two);
        expect(holds(rule, swapped)).toBe(isExcused);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what others publish", () => {
  it("is what these give", () => {
    // Luhn: the usual example. MOD 97-10: a creditor identifier's digits. Modulus 11: ISBN 0-306-40615-2.
    expect(modulus10.checkOf("7992739871")).toBe("3");
    expect(modulus97.checkOf("794")).toBe("44");
    expect(modulus11("A").checkOf("030640615")).toBe("2");
  });

  it("leaves out the numbers that a single digit cannot check", () => {
    const ten = Array.from({ length: 100 }, (_, number) => String(number).padStart(8, "0"));
    const left = ten.filter((digits) => modulus11("never").checkOf(digits) === null);
    expect(left.length).toBeGreaterThan(0);
    expect(left.map((digits) => modulus11("A").checkOf(digits))).toEqual(left.map(() => "A"));
  });

  it("has no tenth digit to weigh", () => {
    expect(() => modulus11("A").checkOf("1234567890")).toThrow(RangeError);
  });
});
