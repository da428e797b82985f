import { beforeAll, expect, it } from "vitest";
import { makeCouncil, makeOfficer, type TestCouncil, type TestOfficer } from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { staffScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { casesAsCsv } from "./stream";

const database = testDatabase();

let council: TestCouncil;
let officer: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("CSV");
  officer = await makeOfficer(council, { name: "=cmd()" });
  await database.query("SELECT set_config('app.kind', 'system', false)");
  await database.query(
    `INSERT INTO cases (id, reference, council_id, service, version, state, answers, place,
       received_at, target_days, target_on, revision, updated_at, assignee_id, lat, long)
     SELECT app.new_id(), 'C-' || n, $1, CASE WHEN n = 1 THEN 'graffiti' ELSE 'pothole' END, 1,
       'received', '{}', '@SUM(A' || n || ')', now(), 10, '2026-11-30', 0, now(), $2, 51, -1.5
     FROM generate_series(1, 1203) AS n`,
    [council.id, officer.id],
  );
});

const read = (scope = officer.scope, filter = {}) =>
  new Response(casesAsCsv(scope, { councilId: council.id, ...filter }, "state")).text();

it("holds every case once, though it is read in batches", async () => {
  const lines = (await read()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(1204);
  expect(new Set(lines.map((line) => line.split(",")[0])).size).toBe(1204);
  expect(lines[0]).toMatch(/^Reference,Service,What,/);
});

it("guards against formulas, leaves numbers alone, and names no reporter", async () => {
  const text = await read(officer.scope, { service: "graffiti" });
  expect(text.trimEnd().split("\r\n")[1]).toMatch(
    /^C-1,Graffiti,.*,'@SUM\(A1\),,51,-1.5,.*,'=cmd\(\),0$/,
  );
  expect(text).not.toMatch(/reported by|email/i);
});

it("holds only what the officer may see", async () => {
  const limited = staffScope(officer.id, council.id, "officer", ["graffiti"]);
  expect((await read(limited)).trimEnd().split("\r\n")).toHaveLength(2);
});

it("is in the log: who, by which filters, how many", async () => {
  await read();
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ orderBy: { id: "desc" }, take: 2 }),
  );
  expect(rows).toMatchObject([
    { action: "cases.export-done", actorId: officer.id, facts: { filters: "state", rows: 1203 } },
    { action: "cases.export-begun", actorId: officer.id, facts: { filters: "state" } },
  ]);
});

it("reads no further than it is taken", async () => {
  const reader = casesAsCsv(officer.scope, { councilId: council.id }, "").getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  const done = await withScope(systemScope("test"), (db) =>
    db.auditEntry.count({
      where: { action: "cases.export-done", facts: { equals: { filters: "", rows: 1203 } } },
    }),
  );
  expect(done).toBe(0);
});
