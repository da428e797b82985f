import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import {
  addNote,
  answerResident,
  askResident,
  type CaseAction,
  canDo,
  caseStates,
  closeCase,
  confirmContact,
  hideReport,
  messageCouncil,
  publishReport,
  reopenCase,
  replyToCouncil,
  residentActions,
  staffActions,
  startCase,
  takeCase,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// Whatever officers and the resident try, in whatever order: the case, its history, what the public
// sees and the log tell the same story, and the database's own checks hold.

testDatabase();

let council: TestCouncil;
let officer: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("SEQ");
  officer = await makeOfficer(council);
});

type Change = { caseId: string; revision: number };
type Command = (db: Db, change: Change) => Promise<{ ok: boolean }>;

const commands: Partial<Record<CaseAction, Command>> = {
  take: takeCase,
  start: startCase,
  ask: (db, change) => askResident(db, { ...change, question: "Which?" }),
  answer: (db, change) => answerResident(db, { ...change, message: "Thank you" }),
  note: (db, change) => addNote(db, { ...change, note: "Called" }),
  close: (db, change) => closeCase(db, { ...change, reason: "not_found", words: "Not there" }),
  publish: (db, change) =>
    publishReport(db, { ...change, words: "A hole", place: null, fileIds: [] }),
  hide: hideReport,
  // In new words each time: the same words again are the same answer, sent twice.
  reply: (db) => replyToCouncil(db, { words: `That one ${newId()}` }),
  message: (db) => messageCouncil(db, { words: `By the way ${newId()}` }),
  reopen: (db) => reopenCase(db, { words: `Still there ${newId()}` }),
};
const tried = [...staffActions, ...residentActions].filter((action) => commands[action]);

it("keeps case, history, public report and log in step, whatever is tried", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...tried), { minLength: 5, maxLength: 15 }),
      async (actions) => {
        const sent = await report(council);
        await withScope(sent.reporter, (db) => confirmContact(db));
        let done = 0;
        for (const action of actions) {
          const before = await look(sent.caseId);
          const isResident = residentActions.some((one) => one === action);
          const scope = isResident ? sent.reporter : officer.scope;
          const change = { caseId: sent.caseId, revision: before.row.revision };
          const result = await withScope(scope, async (db) => commands[action]?.(db, change));
          const state = caseStates.find((one) => one === before.row.state) ?? "received";
          expect([action, state, result?.ok]).toEqual([action, state, canDo(state, action)]);
          if (result?.ok) done += 1;
        }
        const { row, shown, events, entries } = await look(sent.caseId);
        expect(row.revision).toBe(done);
        expect(events).toBe(done + 1);
        // And one row for the confirmed address.
        expect(entries).toBe(done + 2);
        expect(shown).toMatchObject({ state: row.state, closedAt: row.closedAt });
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

function look(caseId: string) {
  return withScope(systemScope("test"), async (db) => ({
    row: await db.case.findUniqueOrThrow({ where: { id: caseId } }),
    shown: await db.publicReport.findUniqueOrThrow({ where: { caseId } }),
    events: await db.caseEvent.count({ where: { caseId } }),
    entries: await db.auditEntry.count({ where: { subjectId: caseId } }),
  }));
}
