import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exampleOf,
  type FundReference,
  fundKinds,
  inGroups,
  lookOf,
  misreadWords,
  readReference,
  referenceOf,
} from "@/lib/funds";

const council = "here";

/** Every standard kind as a council has it that chose the letters KM and CB. */
const funds: FundReference[] = fundKinds.map(({ key, reference }) => ({
  ...{ kind: key, councilId: council, format: reference },
  prefix: reference.letters === "council" ? (key.startsWith("parking") ? "CB" : "KM") : null,
}));
const fund = (key: string) => {
  const found = funds.find(({ kind }) => kind === key);
  if (!found) throw new Error(`No fund ${key}`);
  return found;
};
const anyFund = fc.constantFrom(...funds);
const given = anyFund.chain((one) =>
  fc
    .nat({ max: 10 ** one.format.digits - 1 })
    .map((number) => referenceOf(one, number))
    .filter((reference) => reference !== null)
    .map((reference) => ({ one, reference })),
);

describe("readReference", () => {
  it("takes every reference that is given out, however it is typed", () => {
    const between = fc.constantFrom("", " ", "-", "  ", ".");
    fc.assert(
      fc.property(given, between, fc.boolean(), ({ one, reference }, gap, isLower) => {
        const spaced = [...reference].join(gap);
        const typed = ` ${isLower ? spaced.toLowerCase() : spaced} `;
        expect(readReference(one, typed)).toEqual({ verdict: "ok", reference });
      }),
    );
  });

  it("forgives O for 0, and I or l for 1, where a digit stands", () => {
    fc.assert(
      fc.property(given, fc.constantFrom("I", "l", "i"), ({ one, reference }, stroke) => {
        const letters = reference.match(/^[A-Z]*/)?.[0] ?? "";
        const digits = reference.slice(letters.length).replaceAll("0", "o").replaceAll("1", stroke);
        expect(readReference(one, letters + digits)).toEqual({ verdict: "ok", reference });
      }),
    );
  });

  it("takes no reference with one wrong digit, and none for another fund's", () => {
    fc.assert(
      fc.property(
        given,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ({ one, reference }, nat, by) => {
          const at = nat % reference.length;
          fc.pre(/\d/.test(reference[at] ?? ""));
          const wrong = String((Number(reference[at]) + by) % 10);
          const typed = reference.slice(0, at) + wrong + reference.slice(at + 1);
          expect(readReference(one, typed, funds)).toEqual({ verdict: "wrong-check" });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says whose a reference is that is another fund's", () => {
    fc.assert(
      fc.property(given, anyFund, ({ one, reference }, asked) => {
        fc.pre(asked !== one);
        expect(readReference(asked, reference, funds)).toEqual({ verdict: "other", funds: [one] });
      }),
    );
  });

  it("says whose it is where its letters are another council's, this council's funds first", () => {
    const ours = fund("moving-traffic-penalties");
    const theirs = { ...fund("parking-penalties"), councilId: "there" };
    const typed = exampleOf(theirs);
    expect(readReference(ours, typed, [theirs])).toEqual({ verdict: "other", funds: [theirs] });
    const alike = { ...theirs, councilId: council };
    expect(readReference(ours, typed, [theirs, alike])).toMatchObject({
      funds: [{ councilId: council }, { councilId: "there" }],
    });
  });

  it.each(["", "1", "123 456", "CB12 3456 7890 1234", "a".repeat(10_000), "１２３"])(
    "knows no reference in %.20s",
    (typed) => {
      for (const one of funds) {
        expect(readReference(one, typed, funds)).toEqual({ verdict: "misshapen" });
      }
    },
  );
});

describe("what is said of a reference", () => {
  it("is what it looks like, with an example that is taken", () => {
    expect(lookOf(fund("council-tax"))).toBe("9 digits, like 123 456 789");
    expect(lookOf(fund("parking-penalties"))).toMatch(/^CB and then 8 characters, like CB \d{4} /);
    for (const one of funds) {
      const example = exampleOf(one);
      const printed = inGroups(one.format, example);
      expect(readReference(one, printed)).toEqual({ verdict: "ok", reference: example });
    }
  });

  it("is what to do about one that is not taken", () => {
    const tax = fund("council-tax");
    const words = (typed: string) => {
      const read = readReference(tax, typed, funds);
      const label = "the account number";
      return read.verdict === "ok" ? "ok" : misreadWords(read, tax, label, ({ kind }) => kind);
    };
    expect(words("12")).toBe("The account number must be 9 digits, like 123 456 789");
    expect(words("123456780")).toBe(
      "Check the account number: a character is wrong, or two are the wrong way round",
    );
    expect(words(exampleOf(fund("licences")))).toBe("This looks like a reference of licences");
  });
});
