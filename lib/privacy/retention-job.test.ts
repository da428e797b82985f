import { beforeAll, describe, expect, it } from "vitest";
import { addMarker, removeMarker } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { DRAFT_DAYS } from "@/lib/forms";
import { closeAccount, sessionsKept } from "@/lib/identity";
import { enrol } from "@/lib/identity/testing";
import { addDays, dayToDate, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { otherSpans } from "@/lib/privacy";
import { retainedUntil } from "./retention";
import { eraseOld } from "./retention-job";

const database = testDatabase();
const system = systemScope("test");
const now = new Date();
const day = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * day);

let council: TestCouncil;
let ada: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("RET");
  ada = await makeOfficer(council, { role: "manager" });
  await database.query("SET app.kind = 'system'");
});

/** A case that was closed at a moment. */
async function closed(service: string, at: Date): Promise<TestCase> {
  const made = await report(council, { service }, at);
  await database.query(
    "UPDATE cases SET state = 'closed', closing_reason = 'fixed', closed_at = $2 WHERE id = $1",
    [made.caseId, at],
  );
  return made;
}

const erased = async (cases: TestCase[]) => {
  const { rows } = await database.query(
    "SELECT id FROM cases WHERE erased_at IS NOT NULL AND id = ANY ($1)",
    [cases.map(({ caseId }) => caseId)],
  );
  return cases.map(({ caseId }) => rows.some(({ id }) => id === caseId));
};

describe("the night", () => {
  it("erases each closed case when its service's time is over, and no open one", async () => {
    const cases = [
      await closed("graffiti", ago(2 * 366)),
      await closed("graffiti", ago(2 * 365 - 2)),
      await closed("a service that is gone", ago(2 * 366)),
      await closed("pothole", ago(2 * 366)),
      await closed("pothole", ago(6 * 366)),
      await report(council, { service: "graffiti" }, ago(20 * 366)),
    ];
    await eraseOld(now);
    expect(await erased(cases)).toEqual([true, false, true, false, true, false]);
    await eraseOld(now);
    expect(await erased(cases)).toEqual([true, false, true, false, true, false]);
  });

  it("erases everybody else's where one case cannot be, and says so in the end", async () => {
    const [stuck, other] = [
      await closed("graffiti", ago(2 * 366)),
      await closed("graffiti", ago(2 * 366)),
    ];
    await database.query(`CREATE FUNCTION test_stuck() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE 'stuck'; END $$`);
    await database.query(`CREATE TRIGGER stuck BEFORE UPDATE ON cases FOR EACH ROW
      WHEN (OLD.id = '${stuck.caseId}') EXECUTE FUNCTION test_stuck()`);
    await expect(eraseOld(now)).rejects.toThrow("Not all could be erased");
    expect(await erased([stuck, other])).toEqual([false, true]);
    await database.query("DROP TRIGGER stuck ON cases");
    await eraseOld(now);
    expect(await erased([stuck])).toEqual([true]);
  });

  it("erases on the first day on which a case is not kept any more, and not before", async () => {
    const at = ago(3 * 365);
    const one = await closed("graffiti", at);
    const last = retainedUntil({ service: "graffiti", closedAt: at }) ?? "";
    const night = (date: string) => new Date(dayToDate(date).getTime() + 3 * 60 * 60_000);
    await eraseOld(night(last));
    expect(await erased([one])).toEqual([false]);
    await eraseOld(night(addDays(last, 1)));
    expect(await erased([one])).toEqual([true]);
  });

  it("does more than one batch of each", async () => {
    const cases: TestCase[] = [];
    for (let n = 0; n < 5; n += 1) cases.push(await closed("street-light", ago(7 * 366)));
    await database.query(
      `INSERT INTO letters (id, created_at, template, fields, recipient)
       SELECT gen_random_uuid(), $1, 'x', '{}', 'many@example.com' FROM generate_series(1, 5)`,
      [ago(2 * 366)],
    );
    await eraseOld(now, 2);
    expect(await erased(cases)).toEqual(cases.map(() => true));
    const { rows } = await database.query(
      "SELECT FROM letters WHERE recipient = 'many@example.com'",
    );
    expect(rows).toEqual([]);
  });

  it("forgets looks, warnings that were taken away, copies, letters and the log, each in its time", async () => {
    const { caseId } = await report(council);
    await database.query(
      `INSERT INTO case_views (case_id, staff_id, council_id, day, first_at, last_at, looks)
       SELECT $1, $2, $3, d, now(), now(), 1 FROM unnest($4::date[]) AS d`,
      [caseId, ada.id, council.id, [ago(2 * 366), ago(700)]],
    );
    await withScope(ada.scope, async (db) => {
      await addMarker(db, { caseId, kind: "animals", words: "A dog", months: "3" });
    });
    await withScope(ada.scope, async (db) => {
      const marker = await db.personMarker.findFirstOrThrow();
      await removeMarker(db, { markerId: marker.id }, ago(366));
    });
    const old = [ago(2 * 366), ago(2 * 365 - 2), ago(8 * 366)];
    for (const at of old) {
      await database.query(
        `INSERT INTO letters (id, created_at, template, fields, recipient)
         VALUES ($1, $2, 'x', '{}', 'old@example.com')`,
        [newId(at), at],
      );
      await database.query(
        `INSERT INTO audit_entries (id, at, scope, action, subject, facts)
         VALUES ($1, $2, 'system', 'old.thing', 'thing', '{}')`,
        [newId(at), at],
      );
    }
    await eraseOld(now);
    const count = async (what: string) =>
      (await database.query(`SELECT count(*)::integer AS n FROM ${what}`)).rows[0].n;
    expect(await count(`case_views WHERE case_id = '${caseId}'`)).toBe(1);
    expect(await count("person_markers")).toBe(0);
    expect(await count("letters WHERE recipient = 'old@example.com'")).toBe(1);
    expect(await count("audit_entries WHERE action = 'old.thing'")).toBe(2);
  });

  it("drops a month of letters whole that is over", async () => {
    await database.query(`CREATE TABLE letters_2001_02 PARTITION OF letters
      FOR VALUES FROM ('2001-02-01T00:00:00Z') TO ('2001-03-01T00:00:00Z')`);
    await database.query(
      `INSERT INTO letters (id, created_at, template, fields, recipient)
       VALUES ($1, '2001-02-05T00:00:00Z', 'x', '{}', 'old@example.com')`,
      [newId()],
    );
    await eraseOld(now);
    const { rows } = await database.query("SELECT to_regclass('letters_2001_02') AS part");
    expect(rows).toEqual([{ part: null }]);
  });

  it("takes accounts away that were closed a month ago, and leaves their cases to the councils", async () => {
    const gone = await makeResident();
    const kept = await makeResident();
    const { reference } = await report(council, gone.asked);
    await closeAccount(gone.id, ago(32));
    await closeAccount(kept.id, ago(28));
    await eraseOld(now);
    const { rows } = await database.query("SELECT id FROM residents WHERE id = ANY ($1)", [
      [gone.id, kept.id],
    ]);
    expect(rows).toEqual([{ id: kept.id }]);
    const found = await withScope(system, (db) =>
      db.case.findUniqueOrThrow({ where: { reference }, include: { contacts: true } }),
    );
    expect(found).toMatchObject({ residentId: null, erasedAt: null });
    expect(found.contacts).toMatchObject([{ email: gone.email, residentId: null }]);
  });

  it("leaves an account that is opened again while it looks at it", async () => {
    const { id } = await makeResident();
    await closeAccount(id, ago(32));
    const isWaitedFor = async () => {
      const { rows } = await database.query(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    };
    let isOpened = () => {};
    const opened = new Promise<void>((resolve) => {
      isOpened = resolve;
    });
    await Promise.all([
      withScope(system, async (db) => {
        await db.resident.update({ where: { id }, data: { closedAt: null } });
        isOpened();
        await expect.poll(isWaitedFor, { timeout: 10_000 }).toBe(true);
      }),
      opened.then(() => eraseOld(now)),
    ]);
    const { rows } = await database.query("SELECT id FROM residents WHERE id = $1", [id]);
    expect(rows).toEqual([{ id }]);
  });

  it("takes people away whom officers registered, when no case of theirs is left", async () => {
    const [left, busy, fresh] = [
      await enrol({ email: null }),
      await enrol({ email: null }),
      await enrol({ email: null }),
    ];
    const { caseId } = await report(council);
    await database.query("UPDATE residents SET created_at = $2 WHERE id = ANY ($1)", [
      [left, busy],
      ago(40),
    ]);
    await database.query("UPDATE cases SET resident_id = $2 WHERE id = $1", [caseId, busy]);
    await eraseOld(now);
    const { rows } = await database.query("SELECT id FROM residents WHERE id = ANY ($1)", [
      [left, busy, fresh],
    ]);
    expect(rows.map(({ id }) => id).sort()).toEqual([busy, fresh].sort());
  });

  it("writes down how much went of each kind, and nothing else", async () => {
    await eraseOld(now);
    const rows = await withScope(system, (db) =>
      db.auditEntry.findMany({
        where: { action: "retention.done" },
        orderBy: { id: "desc" },
        take: 1,
      }),
    );
    expect(rows[0]?.facts).toEqual({
      ...{ wishes: 0, cases: 0, accounts: 0, copies: 0 },
      ...{ looks: 0, markers: 0, letters: 0, entries: 0, failed: 0 },
    });
  });
});

it("says of drafts and sign-ins what lib/forms and lib/identity do", () => {
  expect(otherSpans.drafts).toEqual({ unit: "days", count: DRAFT_DAYS });
  expect(otherSpans.signIns).toEqual({ unit: "days", count: sessionsKept.residents });
});
