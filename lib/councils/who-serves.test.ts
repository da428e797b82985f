import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { whoServes } from "@/lib/councils";
import { importBoundaries, type Point } from "@/lib/geo";
import { settings, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase({ seeded: true });

/** The answer in a line: "Canterbury, Kent". */
async function serving(place: { postcode: string } | { point: Point }): Promise<string> {
  const answer = await withScope(publicScope(null), (db) => whoServes(db, place));
  if (answer.kind === "found") {
    return [answer.lower.shortName, answer.county?.shortName].filter(Boolean).join(", ");
  }
  if (answer.kind === "ask") {
    return `ask ${answer.candidates.map(({ lower }) => lower.shortName).join(" or ")}`;
  }
  return answer.kind === "outside" ? `outside: ${answer.nation}` : answer.kind;
}

function addPostcode(postcode: string, gss: string) {
  const values = [postcode, 52, 0, gss];
  return database.query("INSERT INTO postcodes VALUES ($1, $2, $3, $4)", values);
}

describe("whoServes by postcode", () => {
  it("names one council where one does everything, else two", async () => {
    expect(await serving({ postcode: "S601AE" })).toBe("Rotherham");
    expect(await serving({ postcode: "CT12UR" })).toBe("Canterbury, Kent");
  });

  it("knows that a postcode is not known, and tells other nations by code or by area", async () => {
    await addPostcode("SY235EH", "W06000008");
    await addPostcode("TD95AA", "S12000026");
    await addPostcode("BT15GS", "N09000003");
    expect(await serving({ postcode: "CT99ZZ" })).toBe("unknown-postcode");
    expect(await serving({ postcode: "SY235EH" })).toBe("outside: wales");
    expect(await serving({ postcode: "TD95AA" })).toBe("outside: scotland");
    expect(await serving({ postcode: "BT15GS" })).toBe("outside: northern-ireland");
    expect(await serving({ postcode: "CF104UW" })).toBe("outside: wales");
    expect(await serving({ postcode: "JE23AB" })).toBe("outside: unknown");
  });

  it("leads an older file's codes to today's councils", async () => {
    await addPostcode("SG11AA", "E07000101");
    await addPostcode("NN11AA", "E07000154");
    await addPostcode("TA11AA", "E07000190");
    await addPostcode("IP121AA", "E07000205");
    // A code that was changed, one successor, one through another, one under a county.
    expect(await serving({ postcode: "SG11AA" })).toBe("Stevenage, Hertfordshire");
    expect(await serving({ postcode: "NN11AA" })).toBe("West Northamptonshire");
    expect(await serving({ postcode: "TA11AA" })).toBe("Somerset");
    expect(await serving({ postcode: "IP121AA" })).toBe("East Suffolk, Suffolk");
  });
});

describe("whoServes by point, without boundaries", () => {
  it("takes the one council whose box holds it, and asks where several do", async () => {
    expect(await serving({ point: { lat: 51.28, long: 1.08 } })).toBe("Canterbury, Kent");
    expect(await serving({ point: { lat: 51.33, long: 0.96 } })).toBe("ask Canterbury or Swale");
    expect(await serving({ point: { lat: 50.1, long: -5.3 } })).toBe("Cornwall");
    expect(await serving({ point: { lat: 48.86, long: 2.35 } })).toBe("outside: unknown");
  });
});

// Real boundaries are read from the folder beside the checkout, and not kept in it: where they are
// not there, these tests step aside.
const boundaries = join(import.meta.dirname, "../../../shared/data/boundaries.geojson");

describe.skipIf(!existsSync(boundaries))("whoServes by point, with boundaries", () => {
  beforeAll(async () => {
    const directUrl = settings().databaseDirectUrl;
    const imported = await importBoundaries({ path: boundaries, directUrl, say: () => {} });
    expect(imported).toMatchObject({ ok: true, rows: 361, skipped: 0 });
  });

  it.each([
    ["Whitstable", 51.3607, 1.0253, "Canterbury, Kent"],
    ["Faversham", 51.3154, 0.8894, "Swale, Kent"],
    ["Rotherham", 53.4302, -1.3568, "Rotherham"],
    ["Whitstable Harbour, which the outline leaves out", 51.364, 1.0268, "Canterbury, Kent"],
    ["the sea 10 km off Whitstable", 51.45, 1.03, "outside: unknown"],
    ["Chepstow, in Wales", 51.641, -2.675, "outside: wales"],
    ["the other bank of the Wye", 51.644, -2.665, "Forest of Dean, Gloucestershire"],
    ["Cardiff", 51.4816, -3.1791, "outside: wales"],
    ["Gretna", 54.9957, -3.0665, "outside: scotland"],
    ["Belfast", 54.597, -5.93, "outside: northern-ireland"],
    ["Paris", 48.8566, 2.3522, "outside: unknown"],
  ])("places %s", async (_name, lat, long, expected) => {
    expect(await serving({ point: { lat, long } })).toBe(expected);
  });

  it("tells the two sides of the border of Canterbury and Swale, without a gap between", async () => {
    const south = 51.335;
    const sides = [];
    for (let long = 0.93; long < 1.0; long += 0.002) {
      sides.push(await serving({ point: { lat: south, long } }));
    }
    expect(sides[0]).toBe("Swale, Kent");
    expect(sides.at(-1)).toBe("Canterbury, Kent");
    expect(new Set(sides)).toEqual(new Set(["Swale, Kent", "Canterbury, Kent"]));
    // From one to the other once.
    expect(sides.lastIndexOf("Swale, Kent")).toBe(sides.indexOf("Canterbury, Kent") - 1);
  });

  it("agrees with the sample about every postcode's place", async () => {
    const { rows } = await database.query(
      "SELECT postcode, lat, long FROM postcodes WHERE lat <> 52",
    );
    await withScope(publicScope(null), async (db) => {
      for (const { postcode, lat, long } of rows) {
        const byPoint = await whoServes(db, { point: { lat, long } });
        expect(byPoint, postcode).toEqual(await whoServes(db, { postcode }));
      }
    });
  });
});
