import { describe, expect, it } from "vitest";
import { matching } from "./suggest-match";

const councils = [
  "Bath and North East Somerset Council",
  "Canterbury City Council",
  "Kent County Council",
  "King's Lynn and West Norfolk Borough Council",
  "North East Lincolnshire Council",
  "Rother District Council",
  "Rotherham Metropolitan Borough Council",
  "St. Albans City and District Council",
].map((text) => ({ text }));

function found(typed: string, limit?: number): string[] {
  return matching(councils, typed, limit).map(({ text }) => text);
}

describe("matching", () => {
  it("puts names that begin with it before names with a word that does", () => {
    expect(found("north")).toEqual([
      "North East Lincolnshire Council",
      "Bath and North East Somerset Council",
    ]);
  });

  it("finds it inside a word, last of all", () => {
    expect(found("the")).toEqual([
      "Rother District Council",
      "Rotherham Metropolitan Borough Council",
    ]);
  });

  it.each([
    ["KENT", "Kent County Council"],
    ["  kent ", "Kent County Council"],
    ["kings lynn", "King's Lynn and West Norfolk Borough Council"],
    ["King’s Lynn", "King's Lynn and West Norfolk Borough Council"],
    ["st albans", "St. Albans City and District Council"],
    ["bath & north", "Bath and North East Somerset Council"],
    ["cänterbury", "Canterbury City Council"],
  ])("forgives how %j is typed", (typed, council) => {
    expect(found(typed)).toEqual([council]);
  });

  it.each(["", "   ", "&&", "Cardiff"])("finds nothing for %j", (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it("gives no more than asked for", () => {
    expect(found("council", 3)).toHaveLength(3);
  });
});
