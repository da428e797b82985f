import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  addNote,
  assignCase,
  type BulkFacts,
  beginBulk,
  bulkLimit,
  bulkStanding,
  type Choice,
  handOverCase,
  jobs,
  undoBulk,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeTeam,
  report,
  runJobs,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const system = systemScope("test");

let council: TestCouncil;
let ada: TestOfficer;
let ben: TestOfficer;
let manager: TestOfficer;
let teamId: string;
let sent: TestCase[];

beforeAll(async () => {
  council = await makeCouncil("BLK");
  ada = await makeOfficer(council, { name: "Ada" });
  ben = await makeOfficer(council, { name: "Ben" });
  manager = await makeOfficer(council, { role: "manager" });
  teamId = await makeTeam(council, "Lighting");
});

beforeEach(async () => {
  sent = await Promise.all([1, 2, 3].map((n) => reported(n)));
});

const reported = (n: number) =>
  report(council, { contact: { name: null, email: `r${n}-${newId()}@example.com`, phone: null } });

const closing: Choice = { kind: "close", reason: "fixed", words: "All lamps are new." };

async function begin(choice: Choice, chosen = sent, officer = ada, revision = 0) {
  const id = newId();
  const cases = chosen.map(({ caseId }) => ({ caseId, revision }));
  const result = await withScope(officer.scope, (db) =>
    beginBulk(db, { id, choice, chosen: cases }),
  );
  return { id, result };
}

const standing = async (id: string, officer = ada) => {
  const found = await withScope(officer.scope, (db) => bulkStanding(db, id));
  if (!found) throw new Error("There is no such change");
  return found;
};

const states = async (id: string) =>
  (await standing(id)).items.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));

const look = () =>
  withScope(system, (db) =>
    db.case.findMany({
      where: { id: { in: sent.map(({ caseId }) => caseId) } },
      orderBy: { id: "asc" },
      include: { events: { orderBy: { id: "asc" } }, public: true },
    }),
  );

const letters = async (template: string) => {
  const ids = sent.map(({ caseId }) => caseId);
  return withScope(system, (db) =>
    db.letter.findMany({ where: { caseId: { in: ids }, template }, orderBy: { id: "asc" } }),
  );
};

/** The reporters say that the addresses are theirs. */
const confirmAll = () =>
  database.query("UPDATE case_contacts SET confirmed_at = now() WHERE case_id = ANY ($1)", [
    sent.map(({ caseId }) => caseId),
  ]);

describe("a bulk change", () => {
  it("assigns each case once, and says so in its history in the officer's name", async () => {
    const { id } = await begin({ kind: "assign", to: { teamId } });
    expect(await standing(id)).toMatchObject({ settled: false, done: 0, total: 3 });
    await runJobs(database);
    expect(await standing(id)).toMatchObject({
      ...{ settled: true, done: 3, refused: 0, undoable: true, by: "Ada" },
      facts: { kind: "assign", name: "Lighting" } satisfies Partial<BulkFacts>,
    });
    for (const row of await look()) {
      expect(row).toMatchObject({ teamId, assigneeId: null, revision: 1 });
      expect(row.events.map(({ kind }) => kind)).toEqual(["received", "assigned"]);
      expect(row.events.at(-1)?.staffId).toBe(ada.id);
    }
  });

  it("refuses with the reason what changed since, what is closed or handed over, and takes in nothing of others", async () => {
    const [changed, closed] = sent;
    await withScope(ben.scope, (db) =>
      addNote(db, { caseId: changed?.caseId ?? "", revision: 0, note: "Mine" }),
    );
    const elsewhere = await makeCouncil(`X${Math.random()}`.slice(0, 3).toUpperCase());
    const other = await report(elsewhere);
    const gone = await report(council);
    await withScope(ada.scope, (db) =>
      handOverCase(db, {
        ...{ caseId: gone.caseId, revision: 0, councilId: elsewhere.id, service: null },
        ...{ words: "Yours", follow: false },
      }),
    );
    const first = await begin(closing, closed ? [closed] : []);
    await runJobs(database);
    expect(await standing(first.id)).toMatchObject({ done: 1 });
    const id = newId();
    await withScope(ada.scope, (db) =>
      beginBulk(db, {
        id,
        choice: { kind: "assign", to: { staffId: ben.id } },
        chosen: [
          ...sent.map(({ caseId }, n) => ({ caseId, revision: n === 1 ? 1 : 0 })),
          { caseId: gone.caseId, revision: 0 },
          { caseId: other.caseId, revision: 0 },
        ],
      }),
    );
    await runJobs(database);
    expect(await standing(id)).toMatchObject({ settled: true, done: 1, refused: 3, total: 4 });
    expect((await states(id)).sort()).toEqual([
      "done",
      "refused: changed",
      "refused: not-found",
      "refused: not-now",
    ]);
  });

  it("is begun once, however often its button is pressed", async () => {
    const id = newId();
    const chosen = sent.map(({ caseId }) => ({ caseId, revision: 0 }));
    const press = () =>
      withScope(ada.scope, (db) => beginBulk(db, { id, choice: closing, chosen }));
    expect(await Promise.all([press(), press()])).toEqual([{ ok: true }, { ok: true }]);
    await runJobs(database);
    expect(await standing(id)).toMatchObject({ done: 3, refused: 0, total: 3 });
  });

  it("does each case once though two workers run it, and one is killed before its commit", async () => {
    sent = await Promise.all(Array.from({ length: 30 }, (_, n) => reported(n)));
    const { id } = await begin({ kind: "assign", to: { staffId: ben.id } });
    const job = jobs.find(({ name }) => name === "bulk-change");
    const run = () => job?.run({ bulkId: id }, { number: 1, last: false });
    // A trigger that fails is a worker that dies: the whole batch goes, and its job stays.
    await database.query(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.done >= 25 THEN RAISE 'killed'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER die BEFORE UPDATE ON bulk_changes FOR EACH ROW EXECUTE FUNCTION die()`);
    await expect(run()).rejects.toThrow("killed");
    expect((await look()).every(({ revision }) => revision === 0)).toBe(true);
    await database.query("DROP TRIGGER die ON bulk_changes; DROP FUNCTION die()");
    await Promise.all([run(), run(), run()]);
    await runJobs(database);
    expect(await standing(id)).toMatchObject({ settled: true, done: 30, refused: 0 });
    expect((await look()).every(({ revision }) => revision === 1)).toBe(true);
  });

  it("acts with the role that the officer has when it runs", async () => {
    const leaver = await makeOfficer(council, { name: "Leaver" });
    const { id } = await begin(closing, sent, leaver);
    await database.query("DELETE FROM staff_roles WHERE staff_id = $1", [leaver.id]);
    await runJobs(database);
    expect(await states(id)).toEqual(Array(3).fill("refused: no-role"));
    const limited = await makeOfficer(council, { name: "Limited" });
    const second = await begin(closing, sent, limited);
    await database.query("UPDATE staff_roles SET services = '{graffiti}' WHERE staff_id = $1", [
      limited.id,
    ]);
    await runJobs(database);
    expect(await states(second.id)).toEqual(Array(3).fill("refused: not-found"));
  });

  it("is refused whole where nothing, too much or nobody is chosen", async () => {
    expect((await begin(closing, [])).result).toEqual({ ok: false, reason: "none-chosen" });
    const many = Array.from({ length: bulkLimit + 1 }, () => ({ ...sent[0], caseId: newId() }));
    expect((await begin(closing, many as TestCase[])).result).toEqual({
      ok: false,
      reason: "too-many",
    });
    const stranger = await makeOfficer(await makeCouncil("STB"));
    const to = { staffId: stranger.id };
    expect((await begin({ kind: "assign", to })).result).toEqual({
      ok: false,
      reason: "unknown-assignee",
    });
  });

  it("is written into the log with how many, and not with what was said", async () => {
    const { id } = await begin(closing);
    const rows = await withScope(system, (db) =>
      db.auditEntry.findMany({ where: { subjectId: id } }),
    );
    expect(rows).toMatchObject([{ action: "bulk.close", actorId: ada.id, facts: { cases: 3 } }]);
  });
});

describe("undoing", () => {
  it("puts back who had the cases", async () => {
    const [first] = sent;
    await withScope(ada.scope, (db) =>
      assignCase(db, { caseId: first?.caseId ?? "", revision: 0, to: { staffId: ada.id } }),
    );
    const chosen = sent.map(({ caseId }, n) => ({ caseId, revision: n === 0 ? 1 : 0 }));
    const id = newId();
    await withScope(ada.scope, (db) =>
      beginBulk(db, { id, choice: { kind: "assign", to: { teamId } }, chosen }),
    );
    await runJobs(database);
    expect(await withScope(ada.scope, (db) => undoBulk(db, id))).toEqual({ ok: true });
    await runJobs(database);
    expect(await states(id)).toEqual(["undone", "undone", "undone"]);
    const rows = await look();
    const back = sent.map(({ caseId }) => rows.find((row) => row.id === caseId));
    expect(back.map((row) => [row?.teamId, row?.assigneeId])).toEqual([
      [null, ada.id],
      [null, null],
      [null, null],
    ]);
    expect(await standing(id)).toMatchObject({ undone: true, settled: true, undoable: false });
  });

  it("opens closed cases again as they were, and takes back the letters, which have waited", async () => {
    await confirmAll();
    const [waiting] = sent;
    await database.query(
      "UPDATE cases SET state = 'waiting', paused_at = '2026-11-20T10:00Z' WHERE id = $1",
      [waiting?.caseId],
    );
    const before = await look();
    const { id } = await begin(closing);
    await runJobs(database, { later: false });
    expect((await look()).map(({ state }) => state)).toEqual(["closed", "closed", "closed"]);
    const { rows: due } = await database.query(`
      SELECT min(run_at) > now() + interval '4 minutes' AS later FROM graphile_worker.jobs
      WHERE task_identifier IN ('deliver-letter', 'tell-followers') AND run_at > now()`);
    expect(due).toEqual([{ later: true }]);
    expect((await letters("case-closed")).map(({ state }) => state)).toEqual(
      Array(3).fill("waiting"),
    );

    await withScope(ada.scope, (db) => undoBulk(db, id));
    await runJobs(database);
    expect(await states(id)).toEqual(["undone", "undone", "undone"]);
    const after = await look();
    const standsAs = (rows: Awaited<ReturnType<typeof look>>) =>
      rows.map(({ state, targetOn, pausedAt, closedAt, closingReason, public: shown }) => ({
        ...{ state, targetOn, pausedAt, closedAt, closingReason, shown: shown?.state },
      }));
    expect(standsAs(after).map(({ shown: _shown, ...rest }) => rest)).toEqual(
      standsAs(before).map(({ shown: _shown, ...rest }) => rest),
    );
    expect(after.every((row) => row.public?.state === row.state)).toBe(true);
    expect((await letters("case-closed")).map(({ state }) => state)).toEqual(
      Array(3).fill("cancelled"),
    );
    expect(after[0]?.events.at(-1)).toMatchObject({ kind: "undone", audience: "resident" });
  });

  it("leaves what somebody changed since as it is, with its letter, and says so", async () => {
    await confirmAll();
    const { id } = await begin(closing);
    await runJobs(database, { later: false });
    await withScope(ben.scope, (db) =>
      addNote(db, { caseId: sent[1]?.caseId ?? "", revision: 1, note: "Checked" }),
    );
    await withScope(manager.scope, (db) => undoBulk(db, id));
    await runJobs(database);
    expect((await states(id)).sort()).toEqual(["kept: changed", "undone", "undone"]);
    const kept = (await look()).find((row) => row.id === sent[1]?.caseId);
    expect(kept).toMatchObject({ state: "closed", revision: 2 });
    const states3 = (await letters("case-closed")).map(({ caseId, state }) => [caseId, state]);
    expect(new Map(states3 as [string, string][]).get(sent[1]?.caseId ?? "")).toBe("waiting");
  });

  it("says of a resident who had the letter already that they must be written to", async () => {
    await confirmAll();
    const { id } = await begin(closing);
    await runJobs(database, { later: false });
    const [first] = await letters("case-closed");
    await database.query("UPDATE letters SET state = 'sent', sent_at = now() WHERE id = $1", [
      first?.id,
    ]);
    await withScope(ada.scope, (db) => undoBulk(db, id));
    await runJobs(database);
    expect((await states(id)).sort()).toEqual(["undone", "undone", "undone: told"]);
  });

  it("stops what has not been done yet", async () => {
    const { id } = await begin(closing);
    await withScope(ada.scope, (db) => undoBulk(db, id));
    await runJobs(database);
    expect(await states(id)).toEqual(Array(3).fill("undone: not-begun"));
    expect((await look()).every(({ revision }) => revision === 0)).toBe(true);
  });

  it("is for the officer who did it and for managers, once, and for half an hour", async () => {
    const { id } = await begin(closing);
    await runJobs(database, { later: false });
    const undo = (officer: TestOfficer, now = new Date()) =>
      withScope(officer.scope, (db) => undoBulk(db, id, now));
    expect(await undo(ben)).toEqual({ ok: false, reason: "forbidden" });
    const stranger = await makeOfficer(await makeCouncil("STU"), { role: "manager" });
    expect(await undo(stranger)).toEqual({ ok: false, reason: "not-found" });
    const minutes = (after: number) => new Date(Date.now() + after * 60_000);
    expect(await undo(ada, minutes(31))).toEqual({ ok: false, reason: "too-late" });
    expect(await undo(ada, minutes(29))).toEqual({ ok: true });
    expect(await undo(ada)).toEqual({ ok: false, reason: "undone-already" });
  });
});
