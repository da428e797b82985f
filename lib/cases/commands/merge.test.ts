import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  answerResident,
  caseForStaff,
  closeCase,
  confirmContact,
  followingScope,
  followReport,
  holderOfLink,
  jobs,
  mergeCases,
  publicReport,
  reopenCase,
  startCase,
  trackedCase,
  unmergeCases,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  runJobs,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  templatesTo,
  tokenFrom,
} from "@/lib/cases/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { publicScope, staffScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const system = systemScope("test");
let council: TestCouncil;
let ada: TestOfficer;
let lead: TestCase & { email: string };
let parts: (TestCase & { email: string })[];

beforeAll(async () => {
  council = await makeCouncil("INC");
  ada = await makeOfficer(council, { name: "Ada" });
});

beforeEach(async () => {
  lead = await flooded();
  parts = [await flooded(), await flooded(), await flooded()];
});

/** A report whose sender reads their letters. */
async function flooded(changes: Parameters<typeof report>[1] = {}) {
  const email = `${newId()}@example.com`;
  const made = await report(council, { contact: { name: null, email, phone: null }, ...changes });
  await withScope(made.reporter, (db) => confirmContact(db));
  return { ...made, email };
}

const asAda = <T>(work: (db: Db) => Promise<T>) => withScope(ada.scope, work);
const look = async ({ reference }: TestCase) => {
  const found = await asAda((db) => caseForStaff(db, reference));
  if (!found) throw new Error("gone");
  return found;
};
const merge = (cases: TestCase[] = parts, into: TestCase = lead) =>
  asAda((db) => mergeCases(db, { leadId: into.caseId, caseIds: cases.map((one) => one.caseId) }));
const change = async (one: TestCase) => ({
  caseId: one.caseId,
  revision: (await look(one)).revision,
});
const answer = async (message: string) => {
  const on = await change(lead);
  return asAda((db) => answerResident(db, { ...on, message }));
};
const close = async () => {
  const on = await change(lead);
  return asAda((db) => closeCase(db, { ...on, reason: "fixed", words: "The drain is clear." }));
};
const kindsOf = async (one: TestCase) => (await look(one)).history.map(({ kind }) => kind);
const rowOf = ({ caseId }: TestCase) =>
  withScope(system, (db) => db.case.findUniqueOrThrow({ where: { id: caseId } }));
const shownOf = ({ reference }: TestCase) =>
  withScope(publicScope(null), (db) => publicReport(db, reference));

/** What a case is but for what every change counts up. */
async function standing(one: TestCase) {
  const { revision: _, updatedAt: __, saidAt: ___, ...rest } = await rowOf(one);
  return rest;
}

describe("mergeCases", () => {
  it("makes reports part of one, which leads: history, log and public pages say so", async () => {
    const ids = parts.map(({ caseId }) => caseId);
    expect(await merge()).toEqual({ ok: true, merged: ids, refused: [] });
    for (const part of parts) {
      expect(await kindsOf(part)).toEqual(["received", "merged"]);
      expect(await shownOf(part)).toMatchObject({ partOf: lead.reference });
      const tracked = await withScope(part.reporter, (db) => trackedCase(db));
      expect(tracked).toMatchObject({ thread: [{}, { facts: { lead: lead.reference } }] });
    }
    expect((await look(lead)).history.at(-1)).toMatchObject({ facts: { reports: 3 } });
    const logged = await withScope(system, (db) =>
      db.auditEntry.count({ where: { subjectId: { in: ids }, action: "case.merged" } }),
    );
    expect(logged).toBe(3);
  });

  it("says of each that it cannot merge why not, and merges the others", async () => {
    const elsewhere = await report(await makeCouncil("INX"));
    const [first, second, third] = parts;
    if (!first || !second || !third) throw new Error("three");
    const closed = await flooded();
    await asAda((db) =>
      closeCase(db, { caseId: closed.caseId, revision: 0, reason: "fixed", words: "Done." }),
    );
    await merge([second], first);
    expect(await merge([first, second, third, closed, elsewhere])).toEqual({
      ok: true,
      merged: [third.caseId],
      refused: [
        { caseId: first.caseId, reason: "leads" },
        { caseId: second.caseId, reason: "merged" },
        { caseId: closed.caseId, reason: "closed" },
        { caseId: elsewhere.caseId, reason: "not-found" },
      ],
    });
    expect(await merge([lead], second)).toEqual({ ok: false, reason: "not-now" });
    expect(await merge([lead], closed)).toEqual({ ok: false, reason: "not-now" });
    expect(await merge([lead], elsewhere)).toEqual({ ok: false, reason: "not-found" });
  });

  it("makes no circle where two officers merge two reports into each other at once", async () => {
    const [one, two] = parts;
    if (!one || !two) throw new Error("three");
    await Promise.all([merge([one], two), merge([two], one)]);
    const rows = [await rowOf(one), await rowOf(two)];
    expect(rows.filter(({ mergedIntoId }) => mergedIntoId !== null)).toHaveLength(1);
  });

  it("leaves to the lead what is done to it", async () => {
    await merge();
    const [part] = parts;
    if (!part) throw new Error("three");
    const { actions } = await look(part);
    expect(actions).toEqual(expect.arrayContaining(["answer", "note", "unmerge"]));
    for (const action of ["take", "assign", "start", "close", "handOver", "merge"]) {
      expect(actions).not.toContain(action);
    }
    const started = await asAda((db) => startCase(db, { caseId: part.caseId, revision: 1 }));
    expect(started).toEqual({ ok: false, reason: "not-now" });
  });
});

describe("what is done to the case that leads", () => {
  it("is done to all of it, and each reporter gets one letter", async () => {
    await merge();
    await answer("Pumps are on their way.");
    await runJobs(database);
    const on = await change(lead);
    await asAda((db) => startCase(db, on));
    await runJobs(database);
    await close();
    await runJobs(database);
    for (const one of [lead, ...parts]) {
      expect(await templatesTo(one.email)).toEqual([
        "report-received",
        "message-from-council",
        "case-closed",
      ]);
      const seen = await look(one);
      expect(seen.history.slice(-3).map(({ kind, officer }) => [kind, officer])).toEqual([
        ["answered", "Ada"],
        ["started", "Ada"],
        ["closed", "Ada"],
      ]);
      expect(seen).toMatchObject({ state: "closed", closingReason: "fixed" });
      expect(await shownOf(one)).toMatchObject({ state: "closed" });
    }
  });

  it("reaches each once, though its job runs again, and once more", async () => {
    await merge();
    await answer("Pumps are on their way.");
    const job = jobs.find(({ name }) => name === "tell-parts");
    const eventId = (await look(lead)).history.at(-1)?.id;
    const payload = { eventId, caseIds: parts.map(({ caseId }) => caseId) };
    for (const number of [1, 2]) await job?.run(payload, { number, last: false });
    await runJobs(database);
    for (const part of parts) {
      expect(await kindsOf(part)).toEqual(["received", "merged", "answered"]);
      expect(await templatesTo(part.email)).toEqual(["report-received", "message-from-council"]);
    }
  });

  it("is done all or not at all where the worker is killed midway", async () => {
    await merge();
    await close();
    // The last letter of the batch cannot be written: all of the batch is undone.
    await database.query(`ALTER TABLE letters ADD CONSTRAINT killed
      CHECK (recipient <> '${parts[2]?.email}' OR template <> 'case-closed') NOT VALID`);
    await expect(runJobs(database)).rejects.toThrow("killed");
    for (const part of parts) expect(await kindsOf(part)).toEqual(["received", "merged"]);
    await database.query("ALTER TABLE letters DROP CONSTRAINT killed");
    await runJobs(database);
    for (const part of parts) {
      expect(await kindsOf(part)).toEqual(["received", "merged", "closed"]);
      expect(await templatesTo(part.email)).toEqual(["report-received", "case-closed"]);
    }
  });

  it("reaches parts that the officer is not let see, for they were merged by one who is", async () => {
    const drain = await flooded({ service: "blocked-drain" });
    await merge([drain]);
    const limited = staffScope(ada.id, council.id, "officer", ["pothole"]);
    const on = await change(lead);
    await withScope(limited, (db) => answerResident(db, { ...on, message: "To all." }));
    await runJobs(database);
    expect(await templatesTo(drain.email)).toEqual(["report-received", "message-from-council"]);
  });

  it("tells those who follow a part when it is closed", async () => {
    const [part] = parts;
    if (!part) throw new Error("three");
    const email = `${newId()}@example.com`;
    await withScope(followingScope(), (db) =>
      followReport(db, { reference: part.reference, email }),
    );
    const holder = await holderOfLink("confirm", await tokenFrom(email, "confirmPath"));
    if (holder) await withScope(holder.scope, (db) => confirmContact(db));
    await merge();
    await close();
    await runJobs(database);
    expect(await templatesTo(email)).toEqual(["follow-confirm", "follower-closed"]);
  });

  it("does not close what was taken out in the meantime, and keeps what it was told", async () => {
    await merge();
    await answer("To all.");
    await close();
    const [part] = parts;
    if (!part) throw new Error("three");
    await asAda((db) => unmergeCases(db, { caseIds: [part.caseId] }));
    await runJobs(database);
    expect(await kindsOf(part)).toEqual(["received", "merged", "unmerged", "answered"]);
    expect(await look(part)).toMatchObject({ state: "received" });
  });
});

describe("unmergeCases", () => {
  it("puts the parts back as they were", async () => {
    const before = await Promise.all(parts.map(standing));
    await merge();
    const ids = parts.map(({ caseId }) => caseId);
    expect(await asAda((db) => unmergeCases(db, { caseIds: ids }))).toEqual({
      ok: true,
      unmerged: ids,
    });
    expect(await Promise.all(parts.map(standing))).toEqual(before);
    for (const part of parts) expect(await shownOf(part)).toMatchObject({ partOf: null });
    expect(await asAda((db) => unmergeCases(db, { caseIds: ids }))).toMatchObject({ unmerged: [] });
  });

  it("happens by itself where a reporter says that it is not fixed", async () => {
    await merge();
    await close();
    await runJobs(database);
    const [part] = parts;
    if (!part) throw new Error("three");
    await withScope(part.reporter, (db) => reopenCase(db, { words: "My street is still wet." }));
    await runJobs(database);
    expect(await rowOf(part)).toMatchObject({ mergedIntoId: null, state: "in_progress" });
    expect((await look(part)).history.at(-1)).toMatchObject({ kind: "unmerged", by: "system" });
  });
});

it("merges 400 reports of one flood, and one answer goes to all of them once", async () => {
  const flood = await makeCouncil("FLO");
  const officer = await makeOfficer(flood);
  const main = await report(flood);
  await database.query(
    `INSERT INTO cases (id, reference, council_id, service, version, state, answers, received_at,
       target_days, target_on, updated_at)
     SELECT gen_random_uuid(), 'FLO-' || n, $1, 'blocked-drain', 1, 'received', '{}', now(), 5,
       now() + interval '7 days', now() FROM generate_series(1, 400) n`,
    [flood.id],
  );
  await database.query(
    `INSERT INTO case_contacts (id, case_id, council_id, kind, email, created_at, confirmed_at)
     SELECT gen_random_uuid(), id, council_id, 'reporter', lower(reference) || '@example.com', now(),
       now() FROM cases WHERE council_id = $1 AND id <> $2`,
    [flood.id, main.caseId],
  );
  const { rows } = await database.query("SELECT id FROM cases WHERE council_id = $1 AND id <> $2", [
    flood.id,
    main.caseId,
  ]);
  const caseIds = rows.map(({ id }) => id);
  const begun = Date.now();
  const merged = await withScope(officer.scope, (db) =>
    mergeCases(db, { leadId: main.caseId, caseIds }),
  );
  const mergedAt = Date.now();
  expect(merged).toMatchObject({ ok: true, refused: [] });
  await withScope(officer.scope, (db) =>
    answerResident(db, { caseId: main.caseId, revision: 1, message: "Pumps are on their way." }),
  );
  await runJobs(database);
  const told = await database.query(
    `SELECT recipient, count(*)::integer AS letters FROM letters
     WHERE council_id = $1 AND template = 'message-from-council' GROUP BY recipient`,
    [flood.id],
  );
  expect(told.rows).toHaveLength(400);
  expect(told.rows.filter(({ letters }) => letters !== 1)).toEqual([]);
  // 0.5 s and 3 s where this was written, on two busy cores.
  expect(mergedAt - begun).toBeLessThan(5_000);
  expect(Date.now() - mergedAt).toBeLessThan(30_000);
}, 60_000);
