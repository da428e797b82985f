import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationOf, nationOfArea, parsePostcode } from "@/lib/geo";

function labelOf(text: string): string {
  const parsed = parsePostcode(text);
  return parsed.ok ? parsed.label : parsed.reason;
}

describe("parsePostcode", () => {
  it.each(["CT1 2NX", "ct12nx", " Ct 1 2 nX ", "CT1-2NX", "(CT1 2NX).", "ＣＴ１ 2NX"])(
    "reads %s",
    (typed) => expect(parsePostcode(typed)).toEqual({ ok: true, key: "CT12NX", label: "CT1 2NX" }),
  );

  it.each(["M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "SL0 9AA"])(
    "knows the form of %s",
    (typed) => expect(labelOf(typed.toLowerCase().replace(" ", ""))).toBe(typed),
  );

  it.each([
    ["CTI 2NX", "CT1 2NX"],
    ["S6O 1AE", "S60 1AE"],
    ["S60 IAE", "S60 1AE"],
    ["0X1 1PT", "OX1 1PT"],
    ["EIW 1AA", "E1W 1AA"],
    ["ECIA OBB", "EC1A 0BB"],
    // Both are of a right form: what was typed is taken at its word.
    ["SO1 1AA", "SO1 1AA"],
    ["S10 1AA", "S10 1AA"],
    // No district begins with a nought.
    ["S01 1AA", "SO1 1AA"],
  ])("takes %s for %s", (typed, meant) => expect(labelOf(typed)).toBe(meant));

  it.each([
    ["", "empty"],
    [" . ", "empty"],
    ["CT1", "incomplete"],
    ["ec1a", "incomplete"],
    ["Canterbury", "malformed"],
    ["CT1 2N", "malformed"],
    ["CT1 2NXX", "malformed"],
    // Q begins no area, and C, I, K, M, O and V are never in the second half.
    ["QT1 2NX", "malformed"],
    ["CT1 2OX", "malformed"],
    ["CT1 20X", "malformed"],
    ["12345", "malformed"],
    ["<script>", "malformed"],
  ])("says of %j that it is %s", (typed, reason) => expect(labelOf(typed)).toBe(reason));

  it("finds the same postcode whatever the case and spacing", () => {
    const known = fc.constantFrom("CT12NX", "S601AE", "EC1A1BB", "M11AE", "W1A1HQ");
    const gap = fc.constantFrom("", " ", "  ", "\t", "-");
    fc.assert(
      fc.property(
        known,
        fc.array(gap, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (key, gaps, low) => {
          const spaced = Array.from(key, (letter, at) => (gaps[at] ?? "") + letter).join("");
          const parsed = parsePostcode(low ? spaced.toLowerCase() : spaced);
          expect(parsed.ok && parsed.key).toBe(key);
        },
      ),
    );
  });

  it("never throws, and reads its own label back", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const parsed = parsePostcode(typed);
        if (parsed.ok) expect(parsePostcode(parsed.label)).toEqual(parsed);
      }),
    );
  });
});

describe("the nation of a place", () => {
  it("is told by the first letter of an authority's code", () => {
    const codes = ["E07000106", "W06000015", "S12000033", "N09000003", "M99999999"];
    expect(codes.map(nationOf)).toEqual([
      "england",
      "wales",
      "scotland",
      "northern-ireland",
      "elsewhere",
    ]);
  });

  it("is told by a postcode's area where the whole area lies in it", () => {
    expect(nationOfArea("CF104UW")).toBe("wales");
    expect(nationOfArea("EH11BB")).toBe("scotland");
    expect(nationOfArea("G21DU")).toBe("scotland");
    expect(nationOfArea("GU11AA")).toBeNull();
    expect(nationOfArea("BT15GS")).toBe("northern-ireland");
    expect(nationOfArea("JE23AB")).toBe("elsewhere");
    // Parts of these are in England.
    expect(nationOfArea("SY11AA")).toBeNull();
    expect(nationOfArea("TD151AA")).toBeNull();
  });
});
