import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  beginBulk,
  caseForStaff,
  jobs as caseJobs,
  formerCase,
  handOverCase,
  mergeCases,
  ownCases,
} from "@/lib/cases";
import {
  makeCouncil,
  makeDraft,
  makeOfficer,
  makeResident,
  report,
  runJobs,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { jobs as fileJobs } from "@/lib/files";
import { codeAt, installApp, removeAuthenticatorApp, residentOfToken } from "@/lib/identity";
import { residentToken } from "@/lib/identity/testing";
import { accountLetters } from "@/lib/identity/testing/letters";
import { deliverLetters } from "@/lib/notifications";
import { londonDay, newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { askCopy, askErasure, erasureDue, takeBackErasure } from "@/lib/privacy";
import { makeCopy } from "../copy/job";
import { after } from "../retention";
import { eraseOld } from "../retention-job";
import {
  beginForm,
  close,
  follow,
  makePerson,
  marks,
  reportOf,
  type TestPerson,
  workOn,
} from "../testing/person";
import { keptBytes, tracesOf } from "../testing/traces";
import { carryOut } from "./job";

// Somebody who is told from everybody else by every word, with all that there can be of them; then
// they are erased, and every row of every table is looked through for them.

const database = testDatabase();
const system = systemScope("test");
const sent: { to: string; subject: string }[] = [];
const letters = deliverLetters({
  send: async ({ to, subject }) => void sent.push({ to, subject }),
});

// Long enough ago for all that comes to be past: the database forgets nothing that is younger than it may be.
const now = new Date(new Date().setUTCHours(12, 0, 0, 0) - 300 * 86_400_000);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const [spring, autumn] = [later(-250), later(-45)];

let here: TestCouncil;
let there: TestCouncil;
let ada: TestOfficer;
let tom: TestOfficer;
let number = 0;

beforeAll(async () => {
  // Staging is nobody's: columns are kept from holders of links, and from whoever does not say.
  await database.query("SET app.kind = 'system'");
});

beforeEach(async () => {
  // One such person at a time: there is no other way to look for them.
  await database.query(
    "TRUNCATE residents, cases, bulk_changes, letters, drafts, files, account_links CASCADE",
  );
  number += 1;
  here = await makeCouncil(`E${"ABCDEFGHIJ"[number]}A`);
  there = await makeCouncil(`E${"ABCDEFGHIJ"[number]}B`);
  ada = await makeOfficer(here, { name: "Ada Officer", role: "manager" });
  tom = await makeOfficer(there, { name: "Tom Officer", role: "manager" });
  sent.length = 0;
});

interface Story {
  person: TestPerson;
  /** Closed long ago, at two councils in turn, in an incident, and in a change to many. */
  over: TestCase[];
  /** Closed, and needed for months yet. */
  needed: TestCase;
  open: TestCase;
}

async function story(): Promise<Story> {
  const person = await makePerson(spring);
  const plain = await reportOf(person, here, spring);
  await workOn(ada, plain, spring);
  await close(ada, plain, autumn);

  const moved = await reportOf(person, here, spring);
  await workOn(ada, moved, spring);
  await handOver(moved);
  await workOn(tom, moved, autumn);
  await close(tom, moved, autumn);

  const part = await reportOf(person, here, spring);
  const lead = await report(here, { contact: { name: null, email: null, phone: null } }, spring);
  await withScope(ada.scope, (db) =>
    mergeCases(db, { leadId: lead.caseId, caseIds: [part.caseId] }, spring),
  );
  await workOn(ada, part, spring);
  await close(ada, lead, autumn, "All of you: it is fixed");
  await runJobs(database);

  const bulk = await reportOf(person, here, spring);
  await closeInBulk(bulk);

  const needed = await reportOf(person, here, autumn, "fly-tipping");
  await close(ada, needed, autumn);
  const open = await reportOf(person, there, autumn);
  await workOn(tom, open, autumn);

  const others = await makeResident();
  await follow(person, await report(here, others.asked, autumn), autumn);
  await beginForm(person, here);
  await withScope(person.scope, (db) => askCopy(db, now));
  const { rows } = await database.query("SELECT id FROM data_exports");
  await makeCopy(rows[0].id, now);
  await runJobs(database, { of: [letters] });
  return { person, over: [plain, moved, part, bulk], needed, open };
}

async function handOver({ caseId }: TestCase): Promise<void> {
  await withScope(ada.scope, async (db) => {
    const { revision } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    const to = { councilId: there.id, service: null, follow: false };
    const words = "Mr Quillfeather is yours";
    await handOverCase(db, { caseId, revision, ...to, words }, spring);
  });
}

async function closeInBulk({ caseId }: TestCase): Promise<void> {
  const { revision } = await withScope(ada.scope, (db) =>
    db.case.findUniqueOrThrow({ where: { id: caseId } }),
  );
  const choice = { kind: "close" as const, reason: "fixed" as const, words: "Tell Quillfeather" };
  const chosen = [{ caseId, revision }];
  await withScope(ada.scope, (db) => beginBulk(db, { id: newId(), choice, chosen }));
  await runJobs(database, { of: caseJobs });
  // The worker closed it now; it was a while ago.
  await database.query("UPDATE cases SET closed_at = $2 WHERE id = $1", [caseId, autumn]);
}

const ask = (person: TestPerson, at = now) => withScope(person.scope, (db) => askErasure(db, at));
const wishOf = async () => {
  const { rows } = await database.query("SELECT id, outcome, done_at FROM erasures ORDER BY id");
  return rows.at(-1);
};
const dropBytes = () => runJobs(database, { of: [...fileJobs, letters] });

describe("somebody's wish to be erased", () => {
  it("leaves no trace of them but where councils must keep it, and none when that is over", async () => {
    const { person, over, needed, open } = await story();
    const before = new Set((await tracesOf(database, marks)).map(({ table }) => table));
    // What a test does not stage it does not find: each of these has something of theirs.
    expect([...before].sort()).toEqual([
      ...["account_links", "bulk_changes", "case_contacts", "case_councils", "case_events"],
      ...["case_search", "cases", "data_exports", "drafts", "files", "letters", "public_reports"],
      ...["resident_homes", "resident_profiles", "resident_sessions", "residents"],
    ]);
    expect((await keptBytes(marks)).telling).toHaveLength(6);

    await ask(person);
    await carryOut((await wishOf()).id, later(7));
    await dropBytes();

    const kept = [needed.caseId, open.caseId];
    const left = await tracesOf(database, marks);
    expect(left.filter(({ row }) => !kept.some((id) => row.includes(id)))).toEqual([]);
    expect((await keptBytes(marks)).telling).toHaveLength(2);
    expect(await tracesOf(database, [person.id])).toSatisfy((traces: { table: string }[]) =>
      traces.every(({ table }) => table === "audit_entries"),
    );
    const wish = await wishOf();
    expect(wish.done_at).toEqual(later(7));
    expect(wish.outcome.erased).toBe(over.length);
    expect(wish.outcome.kept).toEqual(
      expect.arrayContaining([
        {
          ...{ councilId: here.id, open: 0, closed: 1 },
          until: after(londonDay(autumn), { unit: "months", count: 6 }),
        },
        { councilId: there.id, open: 1, closed: 0, until: null },
      ]),
    );
    expect(sent.at(-1)).toEqual({ to: person.email, subject: "Your data is erased" });

    await close(tom, open, later(30));
    await eraseOld(later(31));
    expect((await tracesOf(database, marks)).length).toBeGreaterThan(0);
    await eraseOld(later(200));
    await dropBytes();
    expect(await tracesOf(database, marks)).toEqual([]);
    expect((await keptBytes(marks)).telling).toEqual([]);
  });

  it("leaves what a council counts: what it was, when, and how it ended", async () => {
    const { person, over } = await story();
    await ask(person);
    await carryOut((await wishOf()).id, later(7));
    const [plain, moved] = over;
    const found = await withScope(ada.scope, (db) => caseForStaff(db, plain?.reference ?? ""));
    expect(found).toMatchObject({
      service: "pothole",
      state: "closed",
      closingReason: "fixed",
      closedAt: autumn,
      erasedAt: later(7),
      answers: { danger: "no", position: "kerb", size: "large", depth: "deep" },
      reporter: null,
      place: null,
      postcode: null,
      photos: [],
      letters: [],
      published: { words: null, place: null },
      actions: [],
    });
    expect(found?.history.at(-1)).toMatchObject({ kind: "erased", by: "system" });
    expect(found?.history.every(({ body }) => body === null)).toBe(true);
    const former = await withScope(ada.scope, (db) => formerCase(db, moved?.reference ?? ""));
    expect(former).toMatchObject({
      to: `${there.code} Council`,
      left: { state: "received", place: null, postcode: null, lat: null },
    });
  });

  it("is carried out once, however often and by whomever it is tried, and goes on where it stopped", async () => {
    const { person, over } = await story();
    await ask(person);
    await ask(person);
    const { rows } = await database.query("SELECT id FROM erasures");
    expect(rows).toHaveLength(1);
    const { id } = rows[0];
    // Cut off after the second case: the third cannot be written.
    await database.query(`CREATE FUNCTION app.kill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.id = '${over[2]?.caseId}' AND NEW.erased_at IS NOT NULL THEN RAISE 'killed'; END IF;
      RETURN NEW; END $$`);
    await database.query(
      "CREATE TRIGGER kill BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION app.kill()",
    );
    await expect(carryOut(id, later(7))).rejects.toThrow("killed");
    expect((await wishOf()).outcome.erased).toBeLessThan(over.length);
    await database.query("DROP FUNCTION app.kill CASCADE");
    await Promise.all([carryOut(id, later(8)), carryOut(id, later(8))]);
    await carryOut(id, later(9));
    expect((await wishOf()).outcome.erased).toBe(over.length);
    await dropBytes();
    expect(sent.filter(({ subject }) => subject === "Your data is erased")).toHaveLength(1);
  });

  it("can be taken back until its day, and not after", async () => {
    const { person } = await story();
    await ask(person);
    expect(await withScope(person.scope, (db) => erasureDue(db))).toEqual(later(7));
    const { id } = await wishOf();
    await carryOut(id, later(6));
    expect(await withScope(person.scope, (db) => takeBackErasure(db, later(6)))).toEqual({
      ok: true,
    });
    await carryOut(id, later(8));
    expect((await wishOf()).done_at).toBeNull();
    expect((await withScope(person.scope, (db) => ownCases(db))).rows.length).toBeGreaterThan(5);

    await ask(person, later(10));
    expect(await withScope(person.scope, (db) => takeBackErasure(db, later(17)))).toEqual({
      ok: false,
      reason: "too-late",
    });
    const written = await accountLetters(person.email);
    expect(written.filter(({ template }) => template === "account-erasure-asked")).toHaveLength(2);
  });

  it("puts whoever is in the account out of it", async () => {
    const { person } = await story();
    const token = await residentToken(person.id);
    expect(await residentOfToken(token)).not.toBeNull();
    await ask(person);
    await carryOut((await wishOf()).id, later(7));
    expect(await residentOfToken(token)).toBeNull();
  });

  it("is carried out by the nightly job, where its own job never ran", async () => {
    const { person, over } = await story();
    await ask(person);
    await eraseOld(later(7));
    expect((await wishOf()).done_at).toBeNull();
    await eraseOld(later(8));
    expect((await wishOf()).outcome.erased).toBe(over.length);
  });

  it("takes away the letters about second steps that went to an address of before", async () => {
    const person = await makePerson(spring);
    const account = { kind: "resident" as const, id: person.id };
    const secret = "JBSWY3DPEHPK3PXP";
    await withScope(identityScope(), (db) => installApp(db, account, secret, spring));
    const shown = { code: codeAt(secret, spring), passkey: null };
    expect(await removeAuthenticatorApp(account, shown, spring)).toMatchObject({ ok: true });
    const data = { email: "rosa@moved.example" };
    await withScope(system, (db) => db.resident.update({ where: { id: person.id }, data }));
    await ask(person);
    const told = async () => await tracesOf(database, ["second-factor-changed"]);
    expect(await told()).toHaveLength(1);
    await carryOut((await wishOf()).id, later(7));
    expect(await told()).toEqual([]);
  });

  it("takes away what was reported with the address before, without an account", async () => {
    const person = await makePerson(spring);
    const contact = { name: "Zebedee Quillfeather", email: person.email, phone: null };
    const before = await report(here, { contact }, spring);
    await close(ada, before, autumn);
    await ask(person);
    await carryOut((await wishOf()).id, later(7));
    await dropBytes();
    expect(await tracesOf(database, marks)).toEqual([]);
  });
});

describe("a report that stands in somebody else's account", () => {
  it("is not erased with whoever has the address that was given for it", async () => {
    const person = await makePerson(spring);
    const owner = await makeResident();
    const asked = {
      contact: { name: "Rosa Ward", email: person.email, phone: null },
      account: { residentId: owner.id, email: owner.email },
      draftId: await makeDraft(here, owner.id),
    };
    const theirs = await report(here, asked, spring);
    await close(ada, theirs, autumn, "It is fixed");
    await ask(person);
    await carryOut((await wishOf()).id, later(7));
    const { rows } = await database.query(
      "SELECT resident_id, erased_at, erasure_wished_at FROM cases",
    );
    expect(rows).toEqual([{ resident_id: owner.id, erased_at: null, erasure_wished_at: null }]);
  });
});

it("is not for officers to do", async () => {
  await expect(withScope(ada.scope, (db) => askErasure(db))).rejects.toThrow("Only residents");
  await expect(
    withScope(system, (db) => db.$queryRaw`SELECT app.forget_before('letters', now(), 1)`),
  ).rejects.toThrow("permission denied");
});
