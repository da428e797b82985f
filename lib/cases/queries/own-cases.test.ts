import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  answerResident,
  type Cursor,
  confirmContact,
  followingScope,
  followReport,
  joinCases,
  markSeen,
  messageCouncil,
  type OwnFilter,
  ownCases,
  ownCounts,
  ownPageSize,
  replyToCouncil,
  resumeLetters,
  stopLetters,
  trackedCase,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  scopeOfContact,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  type TestResident,
} from "@/lib/cases/testing";
import { type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const tuesday = new Date("2026-11-24T10:00:00Z");

let kent: TestCouncil;
let rotherham: TestCouncil;
let officer: TestOfficer;
let ada: TestResident;
let other: TestResident;

beforeAll(async () => {
  kent = await makeCouncil("OWK");
  rotherham = await makeCouncil("OWR");
  officer = await makeOfficer(kent);
});
beforeEach(async () => {
  ada = await makeResident();
  other = await makeResident();
});

const as = <T>({ scope }: Pick<TestResident, "scope">, work: (db: Db) => Promise<T>) =>
  withScope(scope, work);
const list = (who: TestResident, filter: OwnFilter = {}, cursor: Cursor = {}, size = ownPageSize) =>
  as(who, (db) => ownCases(db, filter, cursor, size));
const references = async (...given: Parameters<typeof list>) =>
  (await list(...given)).rows.map(({ reference }) => reference);
const answer = (on: TestCase, revision: number, at = tuesday) =>
  withScope(officer.scope, (db) =>
    answerResident(db, { caseId: on.caseId, revision, message: "On Monday." }, at),
  );
const seen = (who: TestResident, { reference }: TestCase) =>
  as(who, (db) => trackedCase(db, tuesday, { reference }));

/** Follows a report with the address of an account, which joins it. */
async function follow(who: TestResident, { reference, caseId }: TestCase) {
  await withScope(followingScope(), (db) => followReport(db, { reference, email: who.email }));
  await joinCases(who.id);
  return withScope(systemScope("test"), (db) =>
    db.caseContact.findFirstOrThrow({ where: { caseId, email: who.email } }),
  );
}

describe("ownCases", () => {
  it("is one list over all councils, the newest first, of the resident's own and no others", async () => {
    const first = await report(kent, ada.asked, monday);
    await report(kent, other.asked, monday);
    const second = await report(rotherham, { ...ada.asked, service: "graffiti" }, tuesday);
    const { rows } = await list(ada);
    expect(rows).toMatchObject([
      { reference: second.reference, councilId: rotherham.id, headline: "Graffiti" },
      {
        reference: first.reference,
        councilId: kent.id,
        place: "Outside the library",
        state: "received",
        // Ten working days from Monday.
        targetOn: "2026-12-07",
        following: false,
        unread: false,
        receivedAt: monday,
      },
    ]);
    expect(rows[1]?.headline).toMatch(/^Pothole: /);
  });

  it("holds what they follow, with what is public of it, until they stop", async () => {
    const followed = await report(kent, other.asked);
    await follow(ada, followed);
    expect((await list(ada)).rows).toMatchObject([
      {
        ...{ reference: followed.reference, following: true, headline: "Pothole" },
        // The place is not public before an officer has looked.
        ...{ place: null, targetOn: null },
      },
    ]);
    await as(ada, (db) => stopLetters(db, { reference: followed.reference }));
    expect((await list(ada)).rows).toEqual([]);
  });

  it("keeps to a council and a kind, and says how many there are of each", async () => {
    const pothole = await report(kent, ada.asked);
    const graffiti = await report(rotherham, { ...ada.asked, service: "graffiti" });
    expect(await references(ada, { councilId: kent.id })).toEqual([pothole.reference]);
    expect(await references(ada, { service: "graffiti" })).toEqual([graffiti.reference]);
    expect(await references(ada, { councilId: kent.id, service: "graffiti" })).toEqual([]);
    const counts = await as(ada, ownCounts);
    expect(counts.sort((a, b) => a.service.localeCompare(b.service))).toEqual([
      { councilId: rotherham.id, service: "graffiti", cases: 1, unread: 0 },
      { councilId: kent.id, service: "pothole", cases: 1, unread: 0 },
    ]);
  });

  it("pages by key, without a gap or a repetition, there and back", async () => {
    const all: string[] = [];
    for (let at = 0; at < 5; at += 1) all.unshift((await report(kent, ada.asked)).reference);
    const first = await list(ada, {}, {}, 2);
    const second = await list(ada, {}, { after: first.older ?? "" }, 2);
    const third = await list(ada, {}, { after: second.older ?? "" }, 2);
    const pages = [first, second, third];
    expect(pages.flatMap(({ rows }) => rows.map(({ reference }) => reference))).toEqual(all);
    expect([third.older, first.newer]).toEqual([null, null]);
    expect(await list(ada, {}, { before: third.newer ?? "" }, 2)).toEqual(second);
  });

  it("is empty for anybody else", async () => {
    await report(kent, ada.asked);
    for (const scope of [officer.scope, systemScope("test")]) {
      expect((await withScope(scope, (db) => ownCases(db))).rows).toEqual([]);
    }
  });
});

describe("what is unread", () => {
  it("is what the council said since the resident last looked", async () => {
    const mine = await report(kent, ada.asked, monday);
    await answer(mine, 0);
    const isUnread = async () => (await list(ada)).rows.map(({ unread }) => unread);
    expect(await isUnread()).toEqual([true]);
    expect(await as(ada, ownCounts)).toMatchObject([{ cases: 1, unread: 1 }]);

    const before = await seen(ada, mine);
    if (before?.kind !== "reporter") throw new Error("The case is not there");
    expect(before.thread.map(({ kind, unread }) => [kind, unread])).toEqual([
      ["received", false],
      ["answered", true],
    ]);
    // Said while they read: not marked with what they have seen.
    await answer(mine, 1, new Date("2026-11-24T11:00:00Z"));
    await as(ada, (db) => markSeen(db, before));
    expect(await isUnread()).toEqual([true]);
    const after = await seen(ada, mine);
    if (after?.kind !== "reporter") throw new Error("The case is not there");
    expect(after.thread.map(({ unread }) => unread)).toEqual([false, false, true]);
    await as(ada, (db) => markSeen(db, after));
    expect(await isUnread()).toEqual([false]);
    // An older page that comes late takes nothing back.
    await as(ada, (db) => markSeen(db, before));
    expect(await isUnread()).toEqual([false]);
  });

  it("is not what officers say to each other", async () => {
    const mine = await report(kent, ada.asked, monday);
    await database.query("UPDATE cases SET said_at = NULL WHERE id = $1", [mine.caseId]);
    await withScope(officer.scope, async (db) => {
      const { addNote } = await import("@/lib/cases");
      await addNote(db, { caseId: mine.caseId, revision: 0, note: "Called" }, tuesday);
    });
    expect((await list(ada)).rows).toMatchObject([{ unread: false }]);
  });
});

describe("a case in an account", () => {
  it("is answered, stopped and resumed from there", async () => {
    const mine = await report(kent, ada.asked, monday);
    const { reference } = mine;
    await database.query("UPDATE cases SET state = 'waiting', paused_at = $2 WHERE id = $1", [
      mine.caseId,
      monday,
    ]);
    expect(await as(ada, (db) => replyToCouncil(db, { reference, words: "Left" }))).toEqual({
      ok: true,
    });
    const letters = async () => (await seen(ada, mine))?.contact;
    expect(await letters()).toEqual({ email: ada.email, confirmed: true, stopped: false });
    await as(ada, (db) => stopLetters(db, { reference }));
    expect(await letters()).toMatchObject({ stopped: true });
    await as(ada, (db) => resumeLetters(db, { reference }));
    expect(await letters()).toMatchObject({ stopped: false });
  });

  it("is nobody else's: not to see, not to change, not to be told of", async () => {
    const mine = await report(kent, ada.asked, monday);
    const { reference, contactId } = mine;
    expect(await seen(other, mine)).toBeNull();
    expect(await as(other, (db) => db.case.count())).toBe(0);
    expect(await as(other, (db) => db.caseEvent.count())).toBe(0);
    expect(await as(other, (db) => db.caseContact.count())).toBe(0);
    const forbidden = { ok: false, reason: "forbidden" };
    for (const run of [
      (db: Db) => replyToCouncil(db, { reference, words: "x" }),
      (db: Db) => messageCouncil(db, { reference, words: "x" }),
      (db: Db) => stopLetters(db, { reference }),
      (db: Db) => resumeLetters(db, { reference }),
    ]) {
      expect(await as(other, run)).toEqual(forbidden);
    }
    await as(other, (db) => markSeen(db, { caseId: mine.caseId, saidAt: tuesday }));
    const { rows } = await database.query("SELECT resident_read_at FROM cases WHERE id = $1", [
      mine.caseId,
    ]);
    expect(rows).toEqual([{ resident_read_at: null }]);
    // Whoever holds a link to another case cannot name this one.
    const theirs = await scopeOfContact((await report(kent)).contactId);
    const tracked = await withScope(theirs, (db) => trackedCase(db, monday, { reference }));
    expect(tracked).not.toMatchObject({ reference });
    expect(contactId).toBeDefined();
  });

  it("does not let one resident send letters to an address that is not theirs", async () => {
    const mine = await report(
      kent,
      { ...ada.asked, contact: { name: null, email: other.email, phone: null } },
      monday,
    );
    await withScope(mine.reporter, (db) => confirmContact(db));
    await withScope(mine.reporter, (db) => stopLetters(db));
    await as(ada, (db) => resumeLetters(db, { reference: mine.reference }));
    expect((await seen(ada, mine))?.contact).toMatchObject({ stopped: true });
  });
});
