import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  type TestCouncil,
  type TestResident,
} from "@/lib/cases/testing";
import { addDays, londonDay, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { fatesOf, holdingsOn } from "@/lib/privacy";
import { keptIn } from "./erasure/foretell";
import { isDue, neededUntil, retainedUntil } from "./retention";
import { close, follow, reportOf } from "./testing/person";

const database = testDatabase();
const noon = new Date("2026-11-23T12:00:00Z");
const ago = (days: number) => new Date(noon.getTime() - days * 86_400_000);
const today = londonDay(noon);

let here: TestCouncil;
let there: TestCouncil;
let rosa: TestResident;

beforeAll(async () => {
  here = await makeCouncil("HOA");
  there = await makeCouncil("HOB");
  rosa = await makeResident();
  await database.query("SET app.kind = 'system'");
});

const held = (day = today) => withScope(rosa.scope, (db) => holdingsOn(db, day));

describe("what councils hold", () => {
  it("is nothing of somebody who asked for nothing, and of nobody else", async () => {
    const other = await makeResident();
    await report(here, other.asked, noon);
    expect(await held()).toEqual([]);
  });

  it("is said by council and kind, with what goes and what stays and until when", async () => {
    const ada = await makeOfficer(here);
    const one = await reportOf(rosa, here, ago(60));
    await close(ada, one, ago(40));
    await close(ada, await reportOf(rosa, here, ago(60), "fly-tipping"), ago(40));
    await reportOf(rosa, here, ago(1), "graffiti");
    const others = await report(there, { contact: { name: null, email: null, phone: null } }, noon);
    await follow(rosa, others, noon);
    const found = await held();
    expect(found).toHaveLength(2);
    const council = found.find(({ councilId }) => councilId === here.id);
    expect(council).toMatchObject({ messages: 5, files: 6, former: 0, followed: 0 });
    expect(council?.kinds).toMatchObject([
      { rule: "highway", services: ["pothole"], open: 0, closed: 1, needed: 0, neededUntil: null },
      { rule: "enforcement", services: ["fly-tipping"], closed: 1, needed: 1 },
      { rule: "everyday", services: ["graffiti"], open: 1, closed: 0, keptUntil: null },
    ]);
    expect(found.find(({ councilId }) => councilId === there.id)).toMatchObject({
      ...{ kinds: [], followed: 1 },
    });
    const until = neededUntil({ service: "fly-tipping", closedAt: ago(40) });
    const [fate] = fatesOf(found).filter(({ councilId }) => councilId === here.id);
    expect(fate).toMatchObject({
      goes: 1,
      stays: [
        { because: "needed", reports: 1, rule: "enforcement", until },
        { because: "open", reports: 1, rule: "everyday" },
      ],
    });
    expect(fate && keptIn(fate)).toEqual({ councilId: here.id, open: 1, closed: 1, until });
  });

  it("counts in the database on the calendar that the rules count on", async () => {
    const carla = await makeResident();
    const service = "abandoned-vehicle";
    const { caseId } = await report(here, { ...carla.asked, service }, noon);
    const closing = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(closing, fc.integer({ min: 0, max: 220 }), async (closedAt, days) => {
        await database.query(
          "UPDATE cases SET state = 'closed', closing_reason = 'fixed', closed_at = $2 WHERE id = $1",
          [caseId, closedAt],
        );
        const kept = { service, closedAt };
        const day = addDays(londonDay(closedAt), days);
        const [holding] = await withScope(carla.scope, (db) => holdingsOn(db, day));
        const due = isDue(kept, day, { wished: true });
        expect(holding?.kinds).toMatchObject([
          {
            needed: due ? 0 : 1,
            neededUntil: due ? null : neededUntil(kept),
            keptUntil: retainedUntil(kept),
          },
        ]);
      }),
      { numRuns: 40 },
    );
  });
});
