import { beforeEach, expect, it } from "vitest";
import { answerResident, askResident, closeCase, startCase } from "@/lib/cases";
import { runJobs, templatesTo } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { enrol } from "@/lib/identity/testing";
import { withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { changeProfile, type Notices } from "@/lib/residents";

// Whose report is in an account chooses which letters come; what must come comes all the same.

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const { on, as, change, follow, confirm, look } = stage("NOT", monday);

const none: Notices = { progress: false, messages: false, followed: false };
let residentId: string;

beforeEach(async () => {
  const { email, sent } = on();
  residentId = await enrol({ email });
  await putInto(residentId, sent.caseId);
});

/** The case is in an account, or in none. */
const putInto = (residentId: string | null, caseId: string) =>
  withScope(systemScope("test"), async (db) => {
    await db.case.update({ where: { id: caseId }, data: { residentId } });
    const contacts = { where: { caseId, kind: "reporter" } };
    await db.caseContact.updateMany({ ...contacts, data: { residentId, confirmedAt: monday } });
  });

const choose = (notices: Notices) =>
  withScope(residentScope(residentId), (db) => changeProfile(db, { notices }, monday));

/** Everything that a reporter is written to about. */
async function workThrough() {
  const { ada } = on();
  await as(ada, (db) => startCase(db, change(0), monday));
  await as(ada, (db) =>
    answerResident(db, { ...change(1), message: "We come on Friday." }, monday),
  );
  await as(ada, (db) => askResident(db, { ...change(2), question: "Which side?" }, monday));
  await as(ada, (db) => closeCase(db, { ...change(3), reason: "fixed", words: "Filled." }, monday));
}

it("sends an account all letters until it says otherwise", async () => {
  await workThrough();
  expect(await templatesTo(on().email)).toEqual([
    "report-received",
    "work-started",
    "message-from-council",
    "question-from-council",
    "case-closed",
  ]);
});

it("leaves out what is not wanted, and nothing that must come", async () => {
  await choose(none);
  await workThrough();
  expect(await templatesTo(on().email)).toEqual([
    "report-received",
    "question-from-council",
    "case-closed",
  ]);
});

it("asks nobody without an account, and writes to them of no start", async () => {
  await putInto(null, on().sent.caseId);
  await choose(none);
  await workThrough();
  expect(await templatesTo(on().email)).toEqual([
    "report-received",
    "message-from-council",
    "question-from-council",
    "case-closed",
  ]);
});

it("tells of a followed report those who want news of it", async () => {
  const wishes = { "yes@example.com": {}, "no@example.com": { notices: none } };
  for (const [email, changes] of Object.entries(wishes)) {
    await follow(email);
    await confirm(email);
    const residentId = await enrol({ email });
    await withScope(systemScope("test"), (db) =>
      db.caseContact.updateMany({ where: { email }, data: { residentId } }),
    );
    await withScope(residentScope(residentId), (db) => changeProfile(db, changes));
  }
  await as(on().ada, (db) => startCase(db, change(0), monday));
  await runJobs(database);
  expect(await templatesTo("yes@example.com")).toEqual(["follow-confirm", "follower-update"]);
  expect(await templatesTo("no@example.com")).toEqual(["follow-confirm"]);
});

it("shows an officer language, access needs and preference of whose case it is, no more", async () => {
  await withScope(residentScope(residentId), (db) =>
    changeProfile(db, { language: "pl", accessNeeds: "Large print", phone: "07700 900 982" }),
  );
  const { reporter } = await look();
  expect(reporter?.account).toEqual({
    name: "Ada Ward",
    language: "pl",
    accessNeeds: "Large print",
    contactBy: "email",
  });
});
