import { beforeEach, expect, it } from "vitest";
import {
  answerResident,
  askResident,
  confirmContact,
  mergeCases,
  messageCouncil,
  replyToCouncil,
  startCase,
  takeCase,
} from "@/lib/cases";
import { report, runJobs, templatesTo } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { tellAssigneeJob } from "../tell-assignee";

// Who has a case hears that its resident wrote: once, until they have looked; and nobody else does.

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const { on, as, asReporter, change, look } = stage("ASG", monday);

/** Letters to Ada about this test's case. */
const toAda = async () => {
  await runJobs(database);
  const { rows } = await database.query(
    "SELECT fields FROM letters WHERE recipient = $1 AND case_id = $2 AND template = 'resident-wrote'",
    [on().ada.email, on().sent.caseId],
  );
  return rows.length;
};
const write = (words: string) => asReporter((db) => messageCouncil(db, { words }));

beforeEach(async () => {
  await as(on().ada, (db) => takeCase(db, change(0), monday));
});

it("tells who has the case, and again once they have answered", async () => {
  await write("The cones are gone.");
  expect(await toAda()).toBe(1);
  await write("Now there is ice.");
  expect(await toAda()).toBe(1);
  const { revision } = await look();
  await as(on().ada, (db) => answerResident(db, { ...change(revision), message: "Thank you." }));
  await write("It is melting.");
  expect(await toAda()).toBe(2);
});

it("tells of an answer too, and says nothing of the words", async () => {
  await asReporter((db) => confirmContact(db));
  await as(on().ada, (db) => startCase(db, change(1), monday));
  await as(on().ada, (db) => askResident(db, { ...change(2), question: "Which side?" }, monday));
  await asReporter((db) => replyToCouncil(db, { words: "The left one." }));
  expect(await toAda()).toBe(1);
  const { rows } = await database.query(
    "SELECT fields::text AS fields FROM letters WHERE template = 'resident-wrote'",
  );
  expect(JSON.stringify(rows)).not.toContain("The left one.");
});

it("is sent once, though its job runs again", async () => {
  await write("The cones are gone.");
  const eventId = (await look()).history.at(-1)?.id ?? "";
  for (const number of [1, 2]) await tellAssigneeJob.run({ eventId }, { number, last: false });
  expect(await toAda()).toBe(1);
});

it("goes for a part of an incident to who has what leads it", async () => {
  const part = await report(on().council);
  await as(on().ada, (db) => mergeCases(db, { leadId: on().sent.caseId, caseIds: [part.caseId] }));
  await withScope(part.reporter, (db) => messageCouncil(db, { words: "Mine is worse." }));
  await runJobs(database);
  expect(await templatesTo(on().ada.email)).toContain("resident-wrote");
});

it("goes to nobody where nobody has the case, or who had it has left", async () => {
  await database.query("UPDATE staff SET active = false WHERE id = $1", [on().ada.id]);
  await write("The cones are gone.");
  expect(await toAda()).toBe(0);
  await database.query("UPDATE staff SET active = true WHERE id = $1", [on().ada.id]);
  await database.query("UPDATE cases SET assignee_id = NULL, unread_since = NULL WHERE id = $1", [
    on().sent.caseId,
  ]);
  await write("And now?");
  expect(await toAda()).toBe(0);
});
