import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  closeCase,
  confirmContact,
  followingScope,
  followReport,
  holderOfLink,
  holderOfPair,
  jobs,
  reopenCase,
  replyToCouncil,
  startCase,
  stopLetters,
  trackedCase,
} from "@/lib/cases";
import {
  lettersTo,
  makeCouncil,
  makeOfficer,
  makeTeam,
  report,
  runJobs,
  scopeOfContact,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  templatesTo,
  tokenFrom,
} from "@/lib/cases/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const monday = new Date("2026-11-02T10:00:00Z");
const inFourWeeks = new Date("2026-11-30T18:00:00Z");
let council: TestCouncil;
let teamId: string;
let officer: TestOfficer;
let manager: TestOfficer;
let otherManager: TestOfficer;
let sent: TestCase;
let email: string;

beforeAll(async () => {
  council = await makeCouncil("RES");
  teamId = await makeTeam(council);
  officer = await makeOfficer(council, { teamId });
  manager = await makeOfficer(council, { role: "manager", teamId });
  otherManager = await makeOfficer(council, { role: "manager" });
});

beforeEach(async () => {
  email = `${newId()}@example.com`;
  const contact = { name: null, email, phone: null };
  sent = await report(council, { contact, teamId }, monday);
});

const asReporter = <T>(work: (db: Db) => Promise<T>) => withScope(sent.reporter, work);
const follow = (address: string, reference = sent.reference) =>
  withScope(followingScope(), (db) => followReport(db, { reference, email: address }));
const close = (revision: number, now = monday) =>
  withScope(officer.scope, (db) =>
    closeCase(db, { caseId: sent.caseId, revision, reason: "fixed", words: "Filled." }, now),
  );

/** The owner of an address presses the button behind the link of their last letter. */
async function confirm(address: string) {
  const holder = await holderOfLink("confirm", await tokenFrom(address, "confirmPath"));
  if (!holder) throw new Error("no such link");
  await withScope(holder.scope, (db) => confirmContact(db));
  return holder;
}

describe("reopenCase", () => {
  it("brings a closed case back into progress with a new target, and tells the team's managers", async () => {
    await close(0);
    expect(
      await asReporter((db) => reopenCase(db, { words: "It is still there" }, inFourWeeks)),
    ).toEqual({ ok: true });
    const tracked = await asReporter((db) => trackedCase(db));
    // Ten working days from Monday 30 November.
    expect(tracked).toMatchObject({ state: "in_progress", targetOn: "2026-12-14" });

    await runJobs(database);
    expect(await lettersTo(manager.email)).toMatchObject([
      {
        template: "case-reopened",
        fields: {
          reference: sent.reference,
          team: "Highways",
          message: "It is still there",
          reopenings: 1,
          casePath: `/staff/${council.slug}/cases/${sent.reference}`,
        },
      },
    ]);
    expect(await lettersTo(otherManager.email)).toEqual([]);
    expect(await lettersTo(officer.email)).toEqual([]);
  });

  it("tells all the managers where the case has no team", async () => {
    const contact = { name: null, email: null, phone: null };
    sent = await report(council, { contact }, monday);
    await close(0);
    await asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks));
    await runJobs(database);
    const told = [...(await lettersTo(manager.email)), ...(await lettersTo(otherManager.email))];
    expect(told.filter(({ caseId }) => caseId === sent.caseId)).toHaveLength(2);
  });

  it("is too late after 28 days", async () => {
    await close(0);
    const later = new Date("2026-12-01T08:00:00Z");
    expect(await asReporter((db) => reopenCase(db, { words: "No" }, later))).toEqual({
      ok: false,
      reason: "too-late",
    });
  });

  it("is for closed cases, once", async () => {
    await close(0);
    const [one, two] = await Promise.all([
      asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks)),
      asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks)),
    ]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, two]).toContainEqual({ ok: false, reason: "not-now" });
  });

  it("is the reporter's alone", async () => {
    await follow("someone@example.com");
    const { scope } = await confirm("someone@example.com");
    await close(0);
    expect(await withScope(scope, (db) => reopenCase(db, { words: "No" }, inFourWeeks))).toEqual({
      ok: false,
      reason: "forbidden",
    });
  });
});

describe("replyToCouncil", () => {
  it("is for when the council asked", async () => {
    expect(await asReporter((db) => replyToCouncil(db, { words: "Hello?" }))).toEqual({
      ok: false,
      reason: "not-now",
    });
  });
});

describe("following", () => {
  it("makes no case, and writes of it once the owner of the address has confirmed", async () => {
    const cases = () => withScope(systemScope("test"), (db) => db.case.count());
    const before = await cases();
    const address = `${newId()}@example.com`;
    expect(await follow(address)).toMatchObject({ ok: true, reference: sent.reference });
    expect(await cases()).toBe(before);
    expect(await templatesTo(address)).toEqual(["follow-confirm"]);

    await confirm(address);
    await withScope(officer.scope, (db) => startCase(db, { caseId: sent.caseId, revision: 0 }));
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
    await close(0);
    expect(await follow("a@example.com")).toEqual({ ok: false, reason: "closed" });
    const hidden = await report(council, { publish: "never" });
    expect(await follow("a@example.com", hidden.reference)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  it("tells each follower once, though the job runs twice", async () => {
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

  it("tells every one of many", async () => {
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

describe("holders", () => {
  it("are found by reference and address, and only by both", async () => {
    const found = await holderOfPair(sent.reference, email);
    expect(found).toMatchObject({ contactId: sent.contactId, kind: "reporter" });
    expect(await holderOfPair(sent.reference, "other@example.com")).toBeNull();
    const other = await report(council);
    expect(await holderOfPair(other.reference, email)).toBeNull();
  });

  it("see their own case and nobody else's", async () => {
    const other = await report(council, { contact: { name: null, email, phone: null } });
    const mine = await asReporter((db) => db.case.findMany());
    expect(mine.map(({ id }) => id)).toEqual([sent.caseId]);
    expect(other.caseId).not.toBe(sent.caseId);
  });

  it("see as followers what is public, and not the case", async () => {
    const address = `${newId()}@example.com`;
    await follow(address);
    const { contactId } = await confirm(address);
    const scope = await scopeOfContact(contactId);
    expect(await withScope(scope, (db) => db.case.count())).toBe(0);
    expect(await withScope(scope, (db) => trackedCase(db))).toMatchObject({
      kind: "follower",
      contact: { confirmed: true, stopped: false },
      report: { reference: sent.reference, words: null },
    });
  });

  it("need a token that was made here, for that purpose", async () => {
    const token = await tokenFrom(email, "trackPath");
    expect(await holderOfLink("open", token)).toMatchObject({ contactId: sent.contactId });
    expect(await holderOfLink("stop", token)).toBeNull();
    expect(await holderOfLink("open", `${token}x`)).toBeNull();
    expect(await holderOfLink("open", sent.contactId)).toBeNull();
  });
});
