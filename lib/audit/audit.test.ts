import { beforeAll, describe, expect, it } from "vitest";
import { record } from "@/lib/audit";
import { makeCouncil, makeOfficer, type TestCouncil, type TestOfficer } from "@/lib/cases/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import {
  contactScope,
  draftScope,
  identityScope,
  publicScope,
  systemScope,
} from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const system = systemScope("test");
const noon = new Date("2026-11-23T12:00:00Z");
let council: TestCouncil;
let officer: TestOfficer;
let stranger: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("AUD");
  officer = await makeOfficer(council);
  stranger = await makeOfficer(await makeCouncil("AUX"));
});

const entry = (changes = {}) => ({
  action: "thing.done",
  subject: "thing",
  subjectId: newId(),
  councilId: council.id,
  ...changes,
});
const entriesOf = (subjectId: string | null, scope = system) =>
  withScope(scope, (db) => db.auditEntry.findMany({ where: { subjectId } }));

describe("record", () => {
  it("says who did what and when", async () => {
    const done = entry({ facts: { revision: 2 } });
    await withScope(officer.scope, (db) => record(db, done, noon));
    expect(await entriesOf(done.subjectId)).toEqual([
      expect.objectContaining({ ...done, at: noon, scope: "staff", actorId: officer.id }),
    ]);
  });

  it.each([
    ["public", publicScope(null)],
    ["holder", draftScope(newId())],
    ["holder", contactScope(newId(), null)],
    ["identity", identityScope()],
    ["system", system],
  ] as const)("is open to %s, who has no name there", async (kind, scope) => {
    const done = entry();
    await withScope(scope, (db) => record(db, done));
    expect(await entriesOf(done.subjectId)).toMatchObject([{ scope: kind, actorId: null }]);
  });

  it("commits with the change that it tells of, or not at all", async () => {
    const done = entry();
    const cutOff = withScope(officer.scope, async (db) => {
      await record(db, done);
      throw new Error("killed");
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect(await entriesOf(done.subjectId)).toEqual([]);
  });

  it("cannot be about another council than the officer's own", async () => {
    await expect(withScope(stranger.scope, (db) => record(db, entry()))).rejects.toThrow(
      /row-level security/,
    );
  });
});

describe("the log", () => {
  const insert = (db: Db, row: { scope: string; actorId: string | null }) =>
    db.auditEntry.createMany({
      data: { id: newId(), at: noon, ...entry(), facts: {}, ...row },
    });

  it("refuses whoever speaks for somebody else", async () => {
    for (const row of [
      { scope: "system", actorId: null },
      { scope: "staff", actorId: stranger.id },
      { scope: "staff", actorId: null },
    ]) {
      await expect(withScope(officer.scope, (db) => insert(db, row))).rejects.toThrow(
        /row-level security/,
      );
    }
  });

  it("is read by the council it is about and by the platform", async () => {
    const done = entry();
    await withScope(officer.scope, (db) => record(db, done));
    expect(await entriesOf(done.subjectId, officer.scope)).toHaveLength(1);
    expect(await entriesOf(done.subjectId, stranger.scope)).toEqual([]);
    expect(await entriesOf(done.subjectId, publicScope(null))).toEqual([]);
  });

  it.each([
    "UPDATE audit_entries SET action = 'x'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
  ])("takes no %s from the application, whoever asks", async (statement) => {
    for (const scope of [officer.scope, system, publicScope(null)]) {
      await expect(withScope(scope, (db) => db.$executeRawUnsafe(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("is beyond the application's role in each of its partitions too", async () => {
    const { rows } = await database.query(`
      SELECT c.relname, p.privilege FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p (privilege)
      WHERE i.inhparent = 'audit_entries'::regclass
        AND has_table_privilege('localgov_app', c.oid, p.privilege)`);
    expect(rows).toEqual([]);
  });
});
