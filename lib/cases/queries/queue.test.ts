import { beforeAll, describe, expect, it } from "vitest";
import {
  askResident,
  closeCase,
  confirmContact,
  countCases,
  type QueueFilter,
  type QueueSort,
  queue,
  queueCursorOf,
  queueSorts,
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
  options: { size?: number; now?: Date; sort?: QueueSort } = { now },
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

  it("sorts by the day that is due soonest", async () => {
    const { rows } = await ask({}, {}, { now, sort: "target" });
    expect(rows).toHaveLength(6);
    const places = rows.map(({ targetOn, id }) => `${targetOn} ${id}`);
    expect(places).toEqual([...places].sort());
  });

  it.each(queueSorts)("pages by key, %s, there and back, and leaves none out", async (sort) => {
    const all = (await ask({}, {}, { sort })).rows.map(({ id }) => id);
    const forth: string[][] = [];
    let page = await ask({}, {}, { size: 4, sort });
    expect(page.newer).toBeNull();
    forth.push(page.rows.map(({ id }) => id));
    while (page.older) {
      page = await ask({}, { after: page.older }, { size: 4, sort });
      forth.push(page.rows.map(({ id }) => id));
    }
    expect(forth.flat()).toEqual(all);
    expect(forth).toHaveLength(2);
    page = await ask({}, { before: page.newer }, { size: 4, sort });
    expect(page.rows.map(({ id }) => id)).toEqual(forth[0]);
    expect(page.newer).toBeNull();
    expect(page.older).toContain(forth[0]?.at(-1));
  });

  it("counts what it lists, by one statement", async () => {
    const filters: Omit<QueueFilter, "councilId">[] = [
      { state: "open" },
      { mine: true },
      { unassigned: true, state: "open" },
      { overdue: true },
      { words: "library" },
    ];
    const counts = await withScope(officer.scope, (db) =>
      countCases(
        db,
        filters.map((filter) => ({ councilId: council.id, ...filter })),
        now,
      ),
    );
    const listed = await Promise.all(filters.map(async (each) => (await ask(each)).rows.length));
    expect(counts).toEqual(listed);
    expect(counts).toEqual([5, 1, 4, 1, 6]);
  });

  it("takes a broken cursor for none", () => {
    for (const sort of queueSorts) {
      expect(queueCursorOf({ after: "x'; --" }, sort)).toEqual({});
      expect(queueCursorOf({ before: ["a", "b"] }, sort)).toEqual({});
    }
    const { caseId } = cases.late;
    expect(queueCursorOf({ after: caseId }, "newest")).toEqual({ after: caseId });
    expect(queueCursorOf({ after: caseId }, "target")).toEqual({});
    expect(queueCursorOf({ after: `2026-02-30_${caseId}` }, "target")).toEqual({});
    const place = `2026-11-30_${caseId}`;
    expect(queueCursorOf({ before: place }, "target")).toEqual({ before: place });
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
      return [rows.length, ...(await countCases(db, [filter], now))];
    });
  expect(await overdue("2026-06-02T22:59:00Z")).toEqual([0, 0]);
  expect(await overdue("2026-06-02T23:00:00Z")).toEqual([1, 1]);
});
