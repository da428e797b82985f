import { beforeAll, describe, expect, it } from "vitest";
import { type LooksCursor, looksCursorOf, noteLook, ownLooks } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  type TestCase,
  type TestOfficer,
  type TestResident,
} from "@/lib/cases/testing";
import { newId, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();
const noon = new Date("2026-11-23T12:00:00Z");
const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);

let ada: TestOfficer;
let ben: TestOfficer;
let rosa: TestResident;
let mine: TestCase;
let councilId: string;

beforeAll(async () => {
  const council = await makeCouncil("LKS");
  councilId = council.id;
  ada = await makeOfficer(council);
  ben = await makeOfficer(council);
  rosa = await makeResident();
  mine = await report(council, rosa.asked, noon);
  const others = await report(council, (await makeResident()).asked, noon);
  const look = (officer: TestOfficer, { caseId }: TestCase, at: Date) =>
    withScope(officer.scope, (db) => noteLook(db, caseId, at));
  for (const days of [0, 1, 2, 3, 4]) await look(ada, mine, later(days));
  await look(ada, mine, later(2));
  await look(ben, mine, later(2));
  await look(ben, others, later(2));
});

const page = (cursor: LooksCursor = {}) => withScope(rosa.scope, (db) => ownLooks(db, cursor, 2));

describe("who looked at somebody's reports", () => {
  it("is told by day and council, how many and not who, the latest first, page by page", async () => {
    const first = await page();
    const second = await page({ after: first.older ?? "" });
    const third = await page({ after: second.older ?? "" });
    expect([first, second, third].flatMap(({ rows }) => rows)).toEqual(
      ["2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23"].map((day) => ({
        ...{ day, reference: mine.reference, councilId },
        officers: day === "2026-11-25" ? 2 : 1,
      })),
    );
    expect([first.newer, third.older]).toEqual([null, null]);
    expect(await page({ before: second.newer ?? "" })).toEqual(first);
  });

  it("reads no cursor out of an address that is none", () => {
    const id = newId();
    for (const after of ["", "2026-02-31", `2026-02-31_${id}_${id}`, `2026-02-28_${id}_x`, ["a"]]) {
      expect(looksCursorOf({ after })).toEqual({});
    }
    const good = `2026-02-28_${id}_${id}`;
    expect(looksCursorOf({ before: good })).toEqual({ before: good });
  });
});
