import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newReference, parseReference } from "@/lib/cases";
import { checkCharacter } from "./reference";

const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const code = fc.array(letter, { minLength: 3, maxLength: 3 }).map((letters) => letters.join(""));
const reference = code.map(newReference);
/** Which figure a letter stands for where figures are expected. */
const looks = (text: string) => text.replaceAll("O", "0").replace(/[IL]/g, "1");

describe("newReference", () => {
  it("has the council's code, seven characters of base 32 and a check character", () => {
    fc.assert(
      fc.property(code, (code) => {
        const made = newReference(code);
        expect(made).toMatch(/^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]$/);
        expect(made.startsWith(`${code}-`)).toBe(true);
        expect(parseReference(made)).toEqual({ verdict: "ok", reference: made });
      }),
    );
  });

  it("checks as others who keep to the standard do", () => {
    // Published numbers of the same system: a Global Release Identifier and an EIDR of a film.
    expect(checkCharacter("A12425GABC1234002")).toBe("M");
    expect(checkCharacter("779185342C2390308610")).toBe("5");
  });
});

describe("parseReference", () => {
  it("forgives case, spaces, missing hyphens and look-alikes", () => {
    fc.assert(
      fc.property(reference, fc.constantFrom("", " ", "-", "–", " - "), (made, between) => {
        const [code = "", random = "", check = ""] = made.split("-");
        const figures = (text: string) => text.replaceAll("0", "o").replaceAll("1", "l");
        const typed = [code.replaceAll("O", "0"), figures(random), figures(check)].join(between);
        expect(parseReference(` ${typed.toLowerCase()} `)).toEqual({
          verdict: "ok",
          reference: made,
        });
      }),
    );
  });

  it("reads 1 in a council's code as I or as L", () => {
    const made = newReference("LIV");
    expect(parseReference(made.replace("LIV", "L1V"))).toEqual({ verdict: "ok", reference: made });
    expect(parseReference(made.replace("LIV", "1IV"))).toEqual({ verdict: "ok", reference: made });
  });

  it("calls every substitution of one character mistyped", () => {
    fc.assert(
      fc.property(
        code.filter((code) => !/[IL]/.test(code)).map(newReference),
        fc.nat({ max: 10 }),
        fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (made, at, wrong) => {
          const plain = made.replaceAll("-", "");
          const typed = plain.slice(0, at) + wrong + plain.slice(at + 1);
          fc.pre(looks(typed) !== looks(plain));
          expect(parseReference(typed)).toEqual({ verdict: "mistyped" });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("calls every swap of neighbours mistyped", () => {
    fc.assert(
      fc.property(
        code.filter((code) => !/[ILO]/.test(code)).map(newReference),
        fc.integer({ min: 3, max: 9 }),
        (made, at) => {
          const plain = made.replaceAll("-", "");
          fc.pre(plain[at] !== plain[at + 1]);
          const swapped =
            plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
          expect(parseReference(swapped)).toEqual({ verdict: "mistyped" });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(["", "hello", "CT1 2NX", "ROT", "ROT-7K4P9QX-3-77", "ROT-7K4P9Q?-3", "07700 900123 4"])(
    "says that %s is not a reference",
    (text) => {
      expect(parseReference(text)).toEqual({ verdict: "not-a-reference" });
    },
  );

  it("calls one with a character too few or too many mistyped", () => {
    const made = newReference("KEN");
    expect(parseReference(made.slice(0, -1))).toEqual({ verdict: "mistyped" });
    expect(parseReference(`${made}7`)).toEqual({ verdict: "mistyped" });
  });
});
