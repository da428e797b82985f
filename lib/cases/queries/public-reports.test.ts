import { beforeAll, describe, expect, it } from "vitest";
import { closeCase, nearbyReports, publicReports, startCase } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const visitor = publicScope(null);
let council: TestCouncil;
let officer: TestOfficer;
const place = { lat: 51.28, long: 1.08, place: "Best Lane", postcode: null };
/** About 11 metres of latitude. */
const near = 0.0001;
let [here, there, far, ended, hidden]: TestCase[] = [];

beforeAll(async () => {
  council = await makeCouncil("PUB");
  officer = await makeOfficer(council);
  here = await report(council, { location: place });
  there = await report(council, { location: { ...place, lat: place.lat + near } });
  far = await report(council, { location: { ...place, lat: place.lat + 10 * near } });
  ended = await report(council, { location: place });
  hidden = await report(council, { location: place, publish: "never" });
  await report(council, { location: place, service: "graffiti" });
  await report(await makeCouncil("PUC"), { location: { ...place, lat: 52 } });
  await withScope(officer.scope, async (db) => {
    const change = (sent?: TestCase) => ({ caseId: sent?.caseId ?? "", revision: 0 });
    await closeCase(db, { ...change(ended), reason: "fixed", words: "Done." });
    await startCase(db, change(there));
  });
});

describe("publicReports", () => {
  const list = (filter = {}, cursor = {}, size?: number) =>
    withScope(visitor, (db) =>
      publicReports(db, { councilId: council.id, ...filter }, cursor, size),
    );

  it("lists what is public of a council, the newest first, a page at a time", async () => {
    const all = (await list()).rows.map(({ caseId }) => caseId);
    expect(all).toHaveLength(5);
    expect(all).not.toContain(hidden?.caseId);
    const first = await list({}, {}, 3);
    const second = await list({}, { after: first.older }, 3);
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(all);
    expect(second.older).toBeNull();
  });

  it("filters by category and state", async () => {
    expect((await list({ service: "graffiti" })).rows).toHaveLength(1);
    expect((await list({ state: "closed" })).rows.map(({ caseId }) => caseId)).toEqual([
      ended?.caseId,
    ]);
    expect((await list({ service: "graffiti", state: "closed" })).rows).toEqual([]);
  });

  it("gives away neither words, place nor photos that nobody has published", async () => {
    for (const row of (await list()).rows) {
      expect(row).toMatchObject({ words: null, place: null, photos: [] });
    }
  });
});

describe("nearbyReports", () => {
  it("finds the open ones of the same kind within the radius, the nearest first", async () => {
    const found = await withScope(visitor, (db) =>
      nearbyReports(db, { service: "pothole", point: place, radiusMetres: 25 }),
    );
    expect(found.map(({ caseId }) => caseId)).toEqual([here?.caseId, there?.caseId]);
    expect(found[1]?.metres).toBeCloseTo(11.1, 0);
    expect(found.map(({ caseId }) => caseId)).not.toContain(far?.caseId);
  });

  it("measures a circle and not a square", async () => {
    const corner = { lat: place.lat + 0.8 * near, long: place.long + 1.3 * near };
    await report(council, { location: { ...corner, place: null, postcode: null } });
    const found = await withScope(visitor, (db) =>
      nearbyReports(db, { service: "pothole", point: place, radiusMetres: 11.5 }),
    );
    expect(found.map(({ caseId }) => caseId)).toEqual([here?.caseId, there?.caseId]);
  });
});
