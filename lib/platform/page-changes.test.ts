import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hideReport } from "@/lib/cases";
import { makeCouncil, makeDraft, makeOfficer, report } from "@/lib/cases/testing";
import { listenForPageChanges, settings, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

let heard: string[];
let events: EventEmitter;
let stop: () => Promise<void>;

beforeEach(async () => {
  heard = [];
  events = new EventEmitter();
  const found = once(events, "found");
  stop = listenForPageChanges(settings().databaseDirectUrl, {
    changed: (tag) => {
      heard.push(tag);
      events.emit("changed");
    },
    found: () => events.emit("found"),
    lost: () => events.emit("lost"),
  });
  await found;
});
afterEach(() => stop());

/** What was heard, once a mark that is sent after all else has come. */
async function heardSoFar(): Promise<string[]> {
  await database.query("SELECT pg_notify('localgov_pages', 'mark')");
  while (!heard.includes("mark")) await once(events, "changed");
  const before = heard.filter((tag) => tag !== "mark");
  heard = [];
  return [...new Set(before)].sort();
}

let councils = 0;
async function council() {
  councils += 1;
  const made = await makeCouncil(`P${String(councils).padStart(2, "0")}`);
  await heardSoFar();
  return made;
}

it("hears of a council, its profile and its services, and of the register", async () => {
  const { id } = await council();
  await database.query("UPDATE councils SET name = name || ' Council' WHERE id = $1", [id]);
  expect(await heardSoFar()).toEqual([`council:${id}`, "councils"]);
  await database.query(
    `INSERT INTO council_profiles (council_id, theme, address_lines) VALUES ($1, '{}', '{}')
     ON CONFLICT (council_id) DO UPDATE SET phone = '01632 960001'`,
    [id],
  );
  expect(await heardSoFar()).toEqual([`council:${id}`]);
  await database.query(
    "INSERT INTO service_settings (council_id, service, enabled) VALUES ($1, 'pothole', false)",
    [id],
  );
  expect(await heardSoFar()).toEqual([`council:${id}`]);
});

it("hears of public reports as commands change them, and of both councils where one moves", async () => {
  const here = await council();
  const there = await council();
  const officer = await makeOfficer(here);
  await heardSoFar();
  const { caseId } = await report(here, { draftId: await makeDraft(here), publish: "at-once" });
  expect(await heardSoFar()).toContain(`reports:${here.id}`);
  await withScope(officer.scope, (db) => hideReport(db, { caseId, revision: 0 }));
  expect(await heardSoFar()).toEqual([`reports:${here.id}`]);
  await database.query("SET app.kind = 'system'");
  await database.query("UPDATE cases SET council_id = $2 WHERE id = $1", [caseId, there.id]);
  expect(await heardSoFar()).toEqual([`reports:${here.id}`, `reports:${there.id}`].sort());
});

it("hears nothing of what changes nothing, and of what is taken back", async () => {
  const { id } = await council();
  await database.query("UPDATE council_profiles SET phone = phone WHERE council_id = $1", [id]);
  await database.query("BEGIN");
  await database.query("UPDATE councils SET name = 'Gone' WHERE id = $1", [id]);
  await database.query("ROLLBACK");
  expect(await heardSoFar()).toEqual([]);
});

it("says when it hears nothing any more, and listens again", async () => {
  const lost = once(events, "lost");
  const found = once(events, "found");
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'localgov pages' AND datname = current_database()`,
  );
  await lost;
  await found;
  const { id } = await council();
  await database.query("UPDATE councils SET name = name || '!' WHERE id = $1", [id]);
  expect(await heardSoFar()).toContain(`council:${id}`);
});
