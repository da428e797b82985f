import fc from "fast-check";
import { expect, it } from "vitest";
import { redacted, withoutOfficers } from "./redact";

const ada = { name: "Ada Lovelace", email: "ada@council.example" };
const will = { name: "Will Power", email: "will@council.example" };

it("leaves out whole names and addresses, whatever their case", () => {
  expect(withoutOfficers("ADA LOVELACE (ada@council.example) rang.", [], [ada])).toBe(
    `${redacted} (${redacted}) rang.`,
  );
});

it("leaves out a part of the name only of those who worked on the case, and only as a name", () => {
  expect(withoutOfficers("Ada says that the will is there.", [ada, will])).toBe(
    `${redacted} says that the will is there.`,
  );
  expect(withoutOfficers("Ada says so.", [], [ada])).toBe("Ada says so.");
  expect(withoutOfficers("Adaptation of the Adah road.", [ada])).toBe(
    "Adaptation of the Adah road.",
  );
});

it("leaves no name behind, whatever stands around it or in it", () => {
  const word = fc.stringMatching(/^\p{Lu}[\p{L}.*+()?]{2,12}$/u);
  const gap = fc.constantFrom(" ", ", ", "\n", "(", ") ", "’s ", "/");
  fc.assert(
    fc.property(word, word, gap, gap, (first, last, before, after) => {
      const officer = { name: `${first} ${last}`, email: "x@y.example" };
      const text = withoutOfficers(`so${before}${first} ${last}${after}so`, [officer]);
      expect(text).not.toContain(officer.name);
    }),
  );
});
