import { describe, expect, it } from "vitest";
import { councilsNamed, listedAs } from "@/lib/councils";

const councils = [
  { name: "London Borough of Hammersmith & Fulham", shortName: "Hammersmith and Fulham" },
  { name: "Bristol City Council", shortName: "City of Bristol" },
  { name: "Durham County Council", shortName: "County Durham" },
  { name: "St Helens Council", shortName: "St. Helens" },
  { name: "Kent County Council", shortName: "Kent" },
];

describe("councilsNamed", () => {
  const named = (typed: string) => councilsNamed(councils, typed).map(({ name }) => name);

  it.each([
    ["kent", ["Kent County Council"]],
    ["hammersmith and ful", ["London Borough of Hammersmith & Fulham"]],
    ["ST. HELENS", ["St Helens Council"]],
    ["county council", ["Durham County Council", "Kent County Council"]],
    ["ent", []],
    ["  ", []],
  ])("finds for %j %j", (typed, found) => expect(named(typed)).toEqual(found));
});

describe("listedAs", () => {
  it("begins with the place", () => {
    expect(councils.map(listedAs)).toEqual([
      "Hammersmith and Fulham (London Borough of Hammersmith & Fulham)",
      "Bristol City Council",
      "Durham County Council",
      "St Helens Council",
      "Kent County Council",
    ]);
  });
});
