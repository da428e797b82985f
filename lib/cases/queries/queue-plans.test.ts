import { beforeAll, describe, expect, it } from "vitest";
import { makeCouncil, makeOfficer, type TestCouncil, type TestOfficer } from "@/lib/cases/testing";
import { newId, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { Prisma } from "@/prisma/generated/client";
import { pageQuery, queue } from "./queue";
import { countQuery } from "./queue-counts";
import type { QueueFilter } from "./queue-filter";
import { queueSorts } from "./queue-order";

// What a query costs is told by its plan, not by a clock: with fifty thousand cases no filter of the
// queue may read them all, under the policies that the application's role is held to.

const database = testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
let council: TestCouncil;
let officer: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("PLA");
  officer = await makeOfficer(council);
  const other = await makeCouncil("PLB");
  // Every fifth is the council's; most are closed, and few wait for anybody.
  await database.query(`SELECT set_config('app.kind', 'system', false)`);
  await database.query(
    `INSERT INTO cases (id, reference, council_id, service, version, state, answers, lat, long,
       place, postcode, received_at, target_days, target_on, closed_at, closing_reason, reopenings,
       revision, updated_at, unread_since, disputed_at, handover, from_council_id, assignee_id)
     SELECT app.new_id(), 'P-' || n, CASE WHEN n % 5 = 0 THEN $1::uuid ELSE $2::uuid END,
       (ARRAY['pothole', 'graffiti', 'street-light'])[1 + n % 3], 1,
       CASE WHEN n % 20 = 0 THEN 'received' ELSE 'closed' END, '{}', 51 + (n % 1000) / 1000.0,
       1 + (n % 777) / 1000.0, 'Number ' || n || ' High Street', 'CT1 2NX',
       now() - n * interval '1 minute', 10, '2026-11-01'::date + n % 60,
       CASE WHEN n % 20 = 0 THEN NULL ELSE now() END,
       CASE WHEN n % 20 = 0 THEN NULL ELSE 'fixed' END, 0, 0, now(),
       CASE WHEN n % 500 = 0 THEN now() END, CASE WHEN n % 700 = 0 THEN now() END,
       CASE WHEN n % 900 = 0 THEN 'offered' END, CASE WHEN n % 900 = 0 THEN $2::uuid END,
       CASE WHEN n % 100 = 0 THEN $3::uuid END
     FROM generate_series(1, 50000) AS n`,
    [council.id, other.id, officer.id],
  );
  await database.query("VACUUM ANALYZE cases, case_search");
}, 120_000);

const point = { lat: 51.28, long: 1.08 };
const filters: [string, Omit<QueueFilter, "councilId">][] = [
  ["open", { state: "open" }],
  ["closed", { state: "closed" }],
  ["all", {}],
  ["a service", { service: "graffiti", state: "open" }],
  ["mine", { mine: true, state: "open" }],
  ["a colleague's", { assigneeId: newId() }],
  ["a team", { teamId: newId() }],
  ["unassigned", { unassigned: true, state: "open" }],
  ["overdue", { overdue: true, state: "open" }],
  ["unread", { unread: true }],
  ["disputed", { disputed: true }],
  ["handed over to us", { offered: true }],
  ["reopened", { reopened: true, state: "open" }],
  ["words", { words: "high street" }],
  ["a reference", { words: "CAN-0000000-0" }],
  ["an area", { near: { point, metres: 1000 } }],
  ["a part of the map", { box: { minLat: 51, maxLat: 51.1, minLong: 1, maxLong: 1.1 } }],
  ["by phone", { channel: "phone" }],
  ["online", { channel: "web", state: "open" }],
  ["days", { from: "2026-11-01", to: "2026-11-30" }],
];

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Plan[];
}

/** The kinds of scan by which a statement reads cases and their words. */
async function scansOf(
  query: (db: Parameters<typeof pageQuery>[0]) => Prisma.Sql,
): Promise<string[]> {
  const rows = await withScope(officer.scope, async (db) => {
    return db.$queryRaw<{ "QUERY PLAN": { Plan: Plan }[] }[]>(
      Prisma.sql`EXPLAIN (FORMAT JSON) ${query(db)}`,
    );
  });
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return rows
    .flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodes(Plan)))
    .filter((node) => /^(cases|case_search)$/.test(node["Relation Name"] ?? ""))
    .map((node) => node["Node Type"]);
}

describe.each(queueSorts)("the queue, %s first", (sort) => {
  it.each(filters)("reads by an index: %s", async (_name, filter) => {
    const options = { size: 50, now, sort };
    const whole = { councilId: council.id, ...filter };
    const scans = await scansOf((db) => pageQuery(db, whole, {}, options));
    expect(scans).not.toEqual([]);
    expect(scans).not.toContain("Seq Scan");
  });
});

it("counts by an index too", async () => {
  const scans = await scansOf((db) =>
    countQuery(
      db,
      filters.map(([, filter]) => ({ councilId: council.id, ...filter })),
      now,
    ),
  );
  expect(scans.length).toBeGreaterThan(filters.length);
  expect(scans).not.toContain("Seq Scan");
});

it("finds words among the council's own cases", async () => {
  const found = await withScope(officer.scope, (db) =>
    queue(db, { councilId: council.id, words: "number 49995 high" }, {}, { now }),
  );
  expect(found.rows.map(({ reference }) => reference)).toEqual(["P-49995"]);
});
