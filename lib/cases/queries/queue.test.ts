import { beforeAll, describe, expect, it } from "vitest";
import {
  askResident,
  closeCase,
  confirmContact,
  cursorOf,
  type QueueFilter,
  queue,
  queueCounts,
  startCase,
  takeCase,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeTeam,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const minutes = (after: number) => new Date(now.getTime() + after * 60_000);
const lastMonth = new Date("2026-10-19T12:00:00Z");
let council: TestCouncil;
let officer: TestOfficer;
let teamId: string;
/** Newest last: received, taken, started, waiting, closed, overdue. */
let cases: Record<"late" | "plain" | "taken" | "started" | "waiting" | "closed", TestCase>;

beforeAll(async () => {
  council = await makeCouncil("QUE");
  officer = await makeOfficer(council, { name: "Ada" });
  teamId = await makeTeam(council);
  const other = await makeCouncil("OTH");
  await report(other, {}, now);
  const late = await report(council, {}, lastMonth);
  const plain = await report(council, { service: "graffiti" }, minutes(1));
  const taken = await report(council, { teamId }, minutes(2));
  const started = await report(council, {}, minutes(3));
  const waiting = await report(council, {}, lastMonth);
  const closed = await report(council, {}, lastMonth);
  cases = { late, plain, taken, started, waiting, closed };
  await withScope(waiting.reporter, (db) => confirmContact(db));
  await withScope(officer.scope, async (db) => {
    const change = (sent: TestCase, revision = 0) => ({ caseId: sent.caseId, revision });
    await takeCase(db, change(taken));
    await startCase(db, change(started));
    await startCase(db, change(waiting));
    await askResident(db, { ...change(waiting, 1), question: "Which?" }, lastMonth);
    await closeCase(db, { ...change(closed), reason: "fixed", words: "Done." }, now);
  });
});

const ask = (
  filter: Omit<QueueFilter, "councilId">,
  cursor = {},
  options: { size?: number; now?: Date } = { now },
) =>
  withScope(officer.scope, (db) =>
    queue(db, { councilId: council.id, ...filter }, cursor, { now, ...options }),
  );

/** The cases of a page by the name they have here. */
async function named(filter: Omit<QueueFilter, "councilId">): Promise<string[]> {
  const { rows } = await ask(filter);
  const names = Object.entries(cases).map(([name, { caseId }]) => [caseId, name] as const);
  return rows.map(({ id }) => new Map(names).get(id) ?? "another").sort();
}

describe("queue", () => {
  it("shows a council's own cases, the newest first", async () => {
    const { rows } = await ask({});
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      id: cases.started.caseId,
      headline: expect.stringMatching(/^Pothole: /),
      place: "Outside the library",
      state: "in_progress",
      targetOn: "2026-12-07",
      overdue: false,
      daysLeft: 10,
      assignee: null,
    });
    expect(rows.map(({ id }) => id)).toEqual(
      rows
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
  });

  it.each<[string, Omit<QueueFilter, "councilId">, string[]]>([
    ["open", { state: "open" }, ["late", "plain", "started", "taken", "waiting"]],
    ["closed", { state: "closed" }, ["closed"]],
    ["waiting", { state: "waiting" }, ["waiting"]],
    ["a service", { service: "graffiti" }, ["plain"]],
    ["overdue, but neither waiting nor closed", { overdue: true }, ["late"]],
    ["overdue and waiting", { overdue: true, state: "waiting" }, []],
    ["mine", { mine: true }, ["taken"]],
    ["unassigned", { unassigned: true, state: "received" }, ["late", "plain"]],
    ["a team", { service: "pothole", mine: true, state: "received" }, ["taken"]],
  ])("filters by %s", async (_name, filter, expected) => {
    expect(await named(filter)).toEqual(expected);
    if (filter.mine) expect(await named({ ...filter, teamId })).toEqual(expected);
  });

  it("shows an officer of another council nothing, whatever they ask for", async () => {
    const stranger = await makeOfficer(await makeCouncil("STR"));
    const page = await withScope(stranger.scope, (db) => queue(db, { councilId: council.id }));
    expect(page).toEqual({ rows: [], older: null, newer: null });
  });

  it("pages by key there and back, and leaves none out", async () => {
    const all = (await ask({})).rows.map(({ id }) => id);
    const forth: string[][] = [];
    let page = await ask({}, {}, { size: 4 });
    expect(page.newer).toBeNull();
    forth.push(page.rows.map(({ id }) => id));
    while (page.older) {
      page = await ask({}, { after: page.older }, { size: 4 });
      forth.push(page.rows.map(({ id }) => id));
    }
    expect(forth.flat()).toEqual(all);
    expect(forth).toHaveLength(2);
    page = await ask({}, { before: page.newer }, { size: 4 });
    expect(page.rows.map(({ id }) => id)).toEqual(forth[0]);
    expect(page).toMatchObject({ newer: null, older: forth[0]?.at(-1) });
  });

  it("counts what it lists", async () => {
    const counts = await withScope(officer.scope, (db) => queueCounts(db, council.id, now));
    const listed = async (filter: Omit<QueueFilter, "councilId">) =>
      (await ask({ state: "open", ...filter })).rows.length;
    expect(counts).toEqual({
      open: await listed({}),
      mine: await listed({ mine: true }),
      unassigned: await listed({ unassigned: true }),
      overdue: await listed({ overdue: true }),
    });
    expect(counts).toEqual({ open: 5, mine: 1, unassigned: 4, overdue: 1 });
  });

  it("takes a broken cursor for none", () => {
    expect(cursorOf({ after: "x'; --" })).toEqual({});
    expect(cursorOf({ before: ["a", "b"] })).toEqual({});
    expect(cursorOf({ after: cases.late.caseId })).toEqual({ after: cases.late.caseId });
  });
});

it("counts a case as overdue from midnight in London, also in summer", async () => {
  const summer = await makeCouncil("SUM");
  const { scope } = await makeOfficer(summer);
  // Tuesday 2 June 2026 is the target.
  await report(summer, { targetDays: 1 }, new Date("2026-06-01T10:00:00Z"));
  const overdue = (at: string) =>
    withScope(scope, async (db) => {
      const [filter, now] = [{ councilId: summer.id, overdue: true }, new Date(at)];
      const { rows } = await queue(db, filter, {}, { now });
      return [rows.length, (await queueCounts(db, summer.id, now)).overdue];
    });
  expect(await overdue("2026-06-02T22:59:00Z")).toEqual([0, 0]);
  expect(await overdue("2026-06-02T23:00:00Z")).toEqual([1, 1]);
});
