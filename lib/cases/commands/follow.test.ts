import { describe, expect, it } from "vitest";
import { confirmContact, jobs, reopenCase, startCase, stopLetters } from "@/lib/cases";
import { lettersTo, report, runJobs, templatesTo } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const monday = new Date("2026-11-02T10:00:00Z");
const inFourWeeks = new Date("2026-11-30T18:00:00Z");
const { on, asReporter, close, follow, confirm } = stage("FOL", monday);

describe("following", () => {
  it("makes no case, and writes of it once the owner of the address has confirmed", async () => {
    const { council, ada, sent } = on();
    const cases = () => withScope(systemScope("test"), (db) => db.case.count());
    const before = await cases();
    const address = `${newId()}@example.com`;
    expect(await follow(address)).toMatchObject({ ok: true, reference: sent.reference });
    expect(await cases()).toBe(before);
    expect(await templatesTo(address)).toEqual(["follow-confirm"]);

    await confirm(address);
    await withScope(ada.scope, (db) => startCase(db, { caseId: sent.caseId, revision: 0 }));
    await close(1);
    await asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks));
    await runJobs(database);
    const letters = await lettersTo(address);
    expect(letters.map(({ template }) => template).sort()).toEqual([
      "follow-confirm",
      "follower-closed",
      "follower-update",
      "follower-update",
    ]);
    expect(letters.find(({ template }) => template === "follower-closed")?.fields).toMatchObject({
      reportPath: `/${council.slug}/reports/${sent.reference}`,
      outcome: "The problem is fixed.",
      where: null,
    });
  });

  it("sends nothing to an address that nobody confirmed, or whose owner stopped it", async () => {
    const [silent, stopped] = [`${newId()}@example.com`, `${newId()}@example.com`];
    await follow(silent);
    await follow(stopped);
    const { scope } = await confirm(stopped);
    await withScope(scope, (db) => stopLetters(db));
    await close(0);
    await runJobs(database);
    expect(await templatesTo(silent)).toEqual(["follow-confirm"]);
    expect(await templatesTo(stopped)).toEqual(["follow-confirm"]);
  });

  it("begins again for who had stopped, by asking and confirming again", async () => {
    const address = `${newId()}@example.com`;
    await follow(address);
    const { scope } = await confirm(address);
    await withScope(scope, (db) => stopLetters(db));
    await follow(address);
    await confirm(address);
    await close(0);
    await runJobs(database);
    expect(await templatesTo(address)).toEqual([
      "follow-confirm",
      "follow-confirm",
      "follower-closed",
    ]);
  });

  it("answers alike whether or not the address is on the report already", async () => {
    const { email } = on();
    await asReporter((db) => confirmContact(db));
    const known = await follow(email);
    expect(known).toEqual(await follow(`${newId()}@example.com`));
    expect(await templatesTo(email)).toEqual(["report-received"]);
  });

  it("adds an address once, however often it is asked at once", async () => {
    const address = `${newId()}@example.com`;
    await Promise.all(Array.from({ length: 4 }, () => follow(address)));
    const contacts = await withScope(systemScope("test"), (db) =>
      db.caseContact.count({ where: { email: address } }),
    );
    expect(contacts).toBe(1);
  });

  it("is refused for what is closed, private or unknown", async () => {
    const { council } = on();
    await close(0);
    expect(await follow("a@example.com")).toEqual({ ok: false, reason: "closed" });
    const hidden = await report(council, { publish: "never" });
    expect(await follow("a@example.com", hidden.reference)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  it("tells each follower once, though the job runs twice", async () => {
    const { sent } = on();
    const address = `${newId()}@example.com`;
    await follow(address);
    await confirm(address);
    await close(0);
    const { rows } = await database.query(
      "SELECT id FROM case_events WHERE case_id = $1 AND kind = 'closed'",
      [sent.caseId],
    );
    const job = jobs.find(({ name }) => name === "tell-followers");
    for (const number of [1, 2]) await job?.run({ eventId: rows[0].id }, { number, last: false });
    await runJobs(database);
    expect(await templatesTo(address)).toEqual(["follow-confirm", "follower-closed"]);
  });

  it("tells a manager both as the manager and as a follower", async () => {
    const { manager, sent } = on();
    await follow(manager.email);
    await confirm(manager.email);
    await close(0);
    await asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks));
    await runJobs(database);
    const told = (await lettersTo(manager.email)).filter(({ caseId }) => caseId === sent.caseId);
    expect(told.map(({ template }) => template).sort()).toEqual([
      "case-reopened",
      "follow-confirm",
      "follower-closed",
      "follower-update",
    ]);
  });

  it("tells every one of many", async () => {
    const { council, sent } = on();
    const { caseId } = sent;
    await database.query(
      `INSERT INTO case_contacts (id, case_id, council_id, kind, email, created_at, confirmed_at)
       SELECT gen_random_uuid(), $1, $2, 'follower', 'many-' || n || '@example.com', now(), now()
       FROM generate_series(1, 230) n`,
      [caseId, council.id],
    );
    await close(0);
    await runJobs(database);
    const { rows } = await database.query(
      "SELECT count(DISTINCT recipient)::int AS people, count(*)::int AS letters FROM letters WHERE case_id = $1 AND recipient LIKE 'many-%'",
      [caseId],
    );
    expect(rows).toEqual([{ people: 230, letters: 230 }]);
  });
});
