import { expect, it } from "vitest";
import {
  answerResident,
  assignees,
  caseForStaff,
  countCases,
  type QueueFilter,
  queue,
  savedViews,
} from "@/lib/cases";
import { makeOfficer, report } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { withScope } from "@/lib/platform";
import { asking, type Statement, statementsOf, testDatabase } from "@/lib/platform/testing";

// How often the two pages that officers have open all day ask the database: as often with much on
// them as with little, and never twice at once on one connection, which would only wait.

testDatabase();

const { on, as, change } = stage("TRP", new Date("2026-11-23T10:00:00Z"));

const readQueue = () =>
  as(on().ada, async (db) => {
    const filter: QueueFilter = { councilId: on().council.id, state: "open" };
    await queue(db, filter);
    await savedViews(db, filter.councilId);
    await countCases(db, [filter, { ...filter, mine: true }]);
    await assignees(db, filter.councilId);
  });

const readCase = () => as(on().ada, (db) => caseForStaff(db, on().sent.reference));

const overlapping = (sent: Statement[]) => sent.filter(({ overlaps }) => overlaps);

it("reads the queue by five questions, however many cases there are", async () => {
  const few = await statementsOf(readQueue);
  const { council } = on();
  await Promise.all([report(council), report(council), makeOfficer(council)]);
  const many = await statementsOf(readQueue);
  expect([asking(few).length, asking(many).length]).toEqual([5, 5]);
  expect(overlapping(many)).toEqual([]);
});

it("reads a case by six questions, however much has happened to it", async () => {
  const few = await statementsOf(readCase);
  for (const [revision, message] of ["First", "Second", "Third"].entries()) {
    await as(on().ada, (db) => answerResident(db, { ...change(revision), message }));
  }
  const many = await statementsOf(readCase);
  expect([asking(few).length, asking(many).length]).toEqual([6, 6]);
  expect(overlapping(many)).toEqual([]);
});

it("asks beside that only to begin, to say who asks, and to commit", async () => {
  const sent = await statementsOf(() => withScope(on().ada.scope, async () => {}));
  expect(sent).toHaveLength(3);
});
