import { describe, expect, it } from "vitest";
import { councilBySlug, successionOf, whoServes } from "@/lib/councils";
import { type Db, settings, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { seedReference } from "./reference";

const database = testDatabase({ seeded: true });
const asAnybody = <T>(work: (db: Db) => Promise<T>) => withScope(publicScope(null), work);

describe("the register of councils", () => {
  it("has today's 317, in tiers", async () => {
    const tiers = await asAnybody((db) =>
      db.council.groupBy({ by: ["tier"], where: { current: true }, _count: true }),
    );
    expect(Object.fromEntries(tiers.map((row) => [row.tier, row._count]))).toEqual({
      county: 21,
      district: 164,
      unitary: 132,
    });
  });

  it("puts every district under a county of its own time, and nothing else", async () => {
    const councils = await asAnybody((db) => db.council.findMany({ include: { county: true } }));
    for (const council of councils) {
      expect(council.county?.tier, council.code).toBe(
        council.tier === "district" ? "county" : undefined,
      );
      if (council.current && council.county) expect(council.county.current).toBe(true);
    }
  });

  it("gives each current council a place, a region and a code of today", async () => {
    const councils = await asAnybody((db) => db.council.findMany({ where: { current: true } }));
    for (const council of councils) {
      expect(council.gss, council.code).toMatch(/^E(06|07|08|09|10)\d{6}$/);
      expect(council.region, council.code).not.toBe("");
      expect(council.lat, council.code).toBeGreaterThan(council.minLat ?? Infinity);
      expect(council.long, council.code).toBeLessThan(council.maxLong ?? -Infinity);
    }
    expect(new Set(councils.map(({ gss }) => gss)).size).toBe(317);
  });

  it("leads every abolished council to ones that stand today", async () => {
    const old = await asAnybody((db) => db.council.findMany({ where: { current: false } }));
    expect(old).toHaveLength(48);
    const several: string[] = [];
    await asAnybody(async (db) => {
      for (const { slug } of old) {
        const council = await councilBySlug(db, slug);
        const succession = council && successionOf(council);
        if (succession?.kind === "several") several.push(slug);
        expect(council?.successors.length, slug).toBeGreaterThan(0);
        expect(council?.successors.every(({ current }) => current)).toBe(true);
      }
    });
    expect(several.sort()).toEqual(["cumbria", "northamptonshire"]);
  });

  it("gives a slug that two councils had to today's", async () => {
    for (const slug of ["buckinghamshire", "dorset", "north-yorkshire", "somerset"]) {
      const council = await asAnybody((db) => councilBySlug(db, slug));
      expect(council?.current, slug).toBe(true);
    }
  });
});

describe("the sample of postcodes", () => {
  it("finds each one's council", async () => {
    const postcodes = await asAnybody((db) => db.postcode.findMany());
    expect(postcodes).toHaveLength(148);
    await asAnybody(async (db) => {
      for (const { postcode, gss } of postcodes) {
        const answer = await whoServes(db, { postcode });
        expect(answer.kind === "found" && answer.lower.gss, postcode).toBe(gss);
      }
    });
  });
});

describe("seeding again", () => {
  it("changes nothing, and leaves postcodes that were imported since", async () => {
    const before = await database.query("SELECT count(*) FROM councils");
    await database.query("DELETE FROM postcodes WHERE postcode <> 'S601AE'");
    await seedReference({ directUrl: settings().databaseDirectUrl });
    expect((await database.query("SELECT count(*) FROM councils")).rows).toEqual(before.rows);
    expect((await database.query("SELECT count(*)::int FROM postcodes")).rows).toEqual([
      { count: 1 },
    ]);
  });

  it("brings new facts of the file in, and keeps each council's id", async () => {
    const id = "SELECT id FROM councils WHERE code = 'KEN'";
    const before = await database.query(id);
    await database.query("UPDATE councils SET name = 'Kent' WHERE code = 'KEN'");
    await database.query("DELETE FROM seed_marks");
    await seedReference({ directUrl: settings().databaseDirectUrl });
    expect((await database.query(id)).rows).toEqual(before.rows);
    const council = await asAnybody((db) => councilBySlug(db, "kent"));
    expect(council?.name).toBe("Kent County Council");
  });
});
