import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coding, codingForm, codingOn, earliestStart, ledgerString } from "@/lib/funds";
import { addDays } from "@/lib/platform";

const coding = (startsOn: string, changes: Partial<Coding> = {}): Coding => ({
  ...{ startsOn, costCentre: "CF1001", subjective: "90100", project: null },
  ...{ vat: "outside-scope", ...changes },
});

describe("codingOn", () => {
  it("gives on every day the last that has begun, one and no other", () => {
    const day = fc.nat({ max: 1000 }).map((days) => addDays("2026-01-01", days));
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 8 }), day, (starts, asked) => {
        const held = codingOn(
          starts.map((start) => coding(start)),
          asked,
        );
        const begun = starts.filter((start) => start <= asked).sort();
        expect(held?.startsOn).toBe(begun.at(-1));
      }),
    );
  });
});

describe("earliestStart", () => {
  it("is today for a fund that has no coding yet, and tomorrow for one that has", () => {
    expect(earliestStart([], "2026-11-27")).toBe("2026-11-27");
    expect(earliestStart([coding("2026-12-01")], "2026-11-27")).toBe("2026-11-27");
    expect(earliestStart([coding("2026-04-01")], "2026-11-27")).toBe("2026-11-28");
  });
});

describe("the form about a coding", () => {
  const typed = {
    ...{ "startsOn-day": "1", "startsOn-month": "4", "startsOn-year": "2027" },
    ...{ costCentre: "cf1001", subjective: "90100", project: "", vat: "exempt" },
  };

  it("takes what a ledger string is made of", () => {
    const read = codingForm.parse(typed);
    expect(read).toEqual({ ...coding("2027-04-01"), vat: "exempt" });
    expect(ledgerString(read)).toBe("CF1001-90100");
    expect(ledgerString({ ...read, project: "P204" })).toBe("CF1001-90100-P204");
  });

  it.each([
    [
      { costCentre: "C1" },
      "costCentre",
      "Cost centre must be 4 to 10 letters and digits, like RV1001",
    ],
    [{ costCentre: "" }, "costCentre", "Enter the cost centre"],
    [{ subjective: "901x" }, "subjective", "Subjective must be 4 to 6 digits, like 41500"],
    [{ project: "P-1" }, "project", "Project must be 3 to 12 letters and digits, like P204"],
    [{ "startsOn-day": "31" }, "startsOn", "First day must be a real date"],
    [{ vat: "" }, "vat", "Select the VAT code"],
  ])("refuses %j", (changes, field, message) => {
    const issues = codingForm.safeParse({ ...typed, ...changes }).error?.issues;
    expect(issues?.map(({ path, message }) => [path[0], message])).toEqual([[field, message]]);
  });
});
