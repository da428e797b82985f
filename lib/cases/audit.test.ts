import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import {
  acceptCase,
  addNote,
  answerResident,
  askResident,
  assignCase,
  closeCase,
  confirmContact,
  eraseCase,
  followingScope,
  followReport,
  handOverCase,
  hideCasePhoto,
  hideReport,
  markMessagesRead,
  mergeCases,
  messageCouncil,
  publishReport,
  reassignOpenCases,
  recategoriseCase,
  recogniseCaller,
  refuseCase,
  registerCaller,
  reopenCase,
  replyToCouncil,
  resumeLetters,
  sendCallerCode,
  settleDispute,
  showCasePhoto,
  startCase,
  stopFollowingCase,
  stopLetters,
  takeCase,
  unmergeCases,
} from "@/lib/cases";
import {
  addPhoto,
  makeCouncil,
  makeDraft,
  makeOfficer,
  makeResident,
  makeTeam,
  report,
  type TestCase,
  type TestOfficer,
  type TestResident,
} from "@/lib/cases/testing";
import { actorIn, type Db, type Scope, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// One case, and every command there is, in an order that the case's states allow. Each must leave
// exactly one row in the log, in its asker's name, and none that says what a person wrote.

testDatabase();
const system = systemScope("test");

let resident: TestResident;
let officer: TestOfficer;
let officerCouncil: string;
let sent: TestCase;

beforeAll(async () => {
  const council = await makeCouncil("LOG");
  officer = await makeOfficer(council);
  officerCouncil = council.id;
  sent = await report(council);
  resident = await makeResident("rosa@example.com");
  const { caseId } = sent;
  const residentId = resident.id;
  await withScope(system, async (db) => {
    await db.case.update({ where: { id: caseId }, data: { residentId } });
    await db.caseContact.updateMany({ where: { caseId }, data: { residentId } });
  });
});

type Step = [command: string, action: string, (db: Db, change: Change) => Promise<{ ok: boolean }>];
interface Change {
  caseId: string;
  revision: number;
}
const secret = "Words that are nobody's business";

const byOfficer: Step[] = [
  ["takeCase", "case.taken", takeCase],
  [
    "assignCase",
    "case.assigned",
    (db, change) => assignCase(db, { ...change, to: { staffId: officer.id } }),
  ],
  ["startCase", "case.started", startCase],
  ["askResident", "case.asked", (db, change) => askResident(db, { ...change, question: secret })],
];
const finishing: Step[] = [
  [
    "answerResident",
    "case.answered",
    (db, change) => answerResident(db, { ...change, message: secret }),
  ],
  ["addNote", "case.noted", (db, change) => addNote(db, { ...change, note: secret })],
  [
    "publishReport",
    "case.published",
    (db, change) => publishReport(db, { ...change, words: secret, place: secret, fileIds: [] }),
  ],
  ["hideReport", "case.hidden", hideReport],
  [
    "closeCase",
    "case.closed",
    (db, change) => closeCase(db, { ...change, reason: "fixed", words: secret }),
  ],
];
const reply: Step = [
  "replyToCouncil",
  "case.replied",
  (db) => replyToCouncil(db, { words: secret }),
];
const message: Step = [
  "messageCouncil",
  "case.messaged",
  (db) => messageCouncil(db, { words: secret }),
];
const read: Step = ["markMessagesRead", "case.read", markMessagesRead];
const resume: Step = [
  "resumeLetters",
  "contact.resumed",
  (db) => resumeLetters(db, { reference: sent.reference }),
];
const reopen: Step = ["reopenCase", "case.reopened", (db) => reopenCase(db, { words: secret })];
const confirm: Step = ["confirmContact", "contact.confirmed", (db) => confirmContact(db)];
const stop: Step = ["stopLetters", "contact.stopped", (db) => stopLetters(db)];
const follow: Step = [
  "followReport",
  "case.followed",
  (db) => followReport(db, { reference: sent.reference, email: "follower@example.com" }),
];

it("keeps a row for each command, by whoever gave it", async () => {
  const story: [Step, Scope][] = [
    [confirm, sent.reporter],
    [follow, followingScope()],
    ...byOfficer.map((step): [Step, Scope] => [step, officer.scope]),
    [reply, sent.reporter],
    [message, sent.reporter],
    [read, officer.scope],
    ...finishing.map((step): [Step, Scope] => [step, officer.scope]),
    [reopen, sent.reporter],
    [stop, sent.reporter],
    [resume, resident.scope],
  ];
  let revision = 0;
  for (const [[command, action, run], scope] of story) {
    const before = await entries();
    const result = await withScope(scope, (db) => run(db, { caseId: sent.caseId, revision }));
    expect([command, result.ok]).toEqual([command, true]);
    const added = (await entries()).slice(before.length);
    expect(added).toMatchObject([{ action, scope: scope.kind, actorId: actorIn(scope) }]);
    const { length } = await withScope(system, (db) =>
      db.caseEvent.findMany({ where: { caseId: sent.caseId } }),
    );
    revision = length - 1;
  }
  expect(JSON.stringify(await entries())).not.toContain(secret);
  for (const [[command]] of story) tried.add(command);
});

it("keeps a row at each council that a case goes through", async () => {
  const other = await makeCouncil("LOT");
  const there = await makeOfficer(other);
  const give = (db: Db, change: Change) =>
    handOverCase(db, {
      ...change,
      councilId: other.id,
      service: null,
      words: secret,
      follow: true,
    });
  const story: [Step, TestOfficer, revisions: number][] = [
    [
      [
        "recategoriseCase",
        "case.recategorised",
        (db, change) => recategoriseCase(db, { ...change, service: "graffiti" }),
      ],
      officer,
      1,
    ],
    [["handOverCase", "case.handed_over", give], officer, 1],
    [
      ["refuseCase", "case.returned", (db, change) => refuseCase(db, { ...change, words: secret })],
      there,
      1,
    ],
    [["handOverCase", "case.handed_over", give], officer, 1],
    [["stopFollowingCase", "case.unfollowed", stopFollowingCase], officer, 0],
    [["acceptCase", "case.accepted", acceptCase], there, 1],
  ];
  let revision = await revisionNow();
  for (const [[command, action, run], { scope, id }, revisions] of story) {
    const before = await entries();
    const result = await withScope(scope, (db) => run(db, { caseId: sent.caseId, revision }));
    expect([command, result.ok]).toEqual([command, true]);
    const added = (await entries()).slice(before.length);
    const councilId = scope === officer.scope ? officerCouncil : other.id;
    expect(added).toMatchObject([{ action, scope: "staff", actorId: id, councilId }]);
    revision += revisions;
    tried.add(command);
  }
  expect(JSON.stringify(await entries())).not.toContain(secret);
});

it("keeps a row for each report that is made part of another, and one that is taken out", async () => {
  const council = { id: officerCouncil, code: "LOG", slug: "council-log" };
  const [lead, part] = [await report(council), await report(council)];
  const both = [lead.caseId, part.caseId];
  await withScope(officer.scope, (db) =>
    mergeCases(db, { leadId: lead.caseId, caseIds: [part.caseId] }),
  );
  await withScope(officer.scope, (db) => unmergeCases(db, { caseIds: [part.caseId] }));
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subjectId: { in: both }, actorId: officer.id } }),
  );
  expect(rows.map(({ action }) => action).sort()).toEqual([
    ...["case.merged", "case.merged", "case.unmerged", "case.unmerged"],
  ]);
  for (const command of ["mergeCases", "unmergeCases"]) tried.add(command);
  const settled = await report(council);
  await withScope(systemScope("test"), (db) =>
    db.case.update({ where: { id: settled.caseId }, data: { disputedAt: new Date() } }),
  );
  const manager = await makeOfficer(council, { role: "manager" });
  await withScope(manager.scope, (db) =>
    settleDispute(db, { caseId: settled.caseId, revision: 0, words: secret }),
  );
  expect(await actionsOn(settled.caseId, manager)).toEqual(["case.settled"]);
  tried.add("settleDispute");
});

it("keeps a row for a photo that is taken out of sight, and shown again", async () => {
  const council = { id: officerCouncil, code: "LOG", slug: "council-log" };
  const draftId = await makeDraft(council);
  const { caseId } = await report(council, { draftId, fileIds: [await addPhoto(draftId)] });
  const manager = await makeOfficer(council, { role: "manager" });
  const { id: fileId } = await withScope(system, (db) =>
    db.file.findFirstOrThrow({ where: { caseId } }),
  );
  for (const [revision, change] of [hideCasePhoto, showCasePhoto].entries()) {
    await withScope(manager.scope, (db) => change(db, { caseId, revision, fileId }));
  }
  expect(await actionsOn(caseId, manager)).toEqual(["case.redacted", "case.redacted"]);
  tried.add("showCasePhoto");
});

it("keeps one row for all the cases that a team hands on", async () => {
  const council = { id: officerCouncil, code: "LOG", slug: "council-log" };
  const teamId = await makeTeam(council, "Closing");
  await Promise.all([report(council, { teamId }), report(council, { teamId })]);
  const manager = await makeOfficer(council, { role: "manager" });
  const reassign = () =>
    withScope(manager.scope, (db) =>
      reassignOpenCases(db, { teamId }, { teamId: null, name: "no team" }),
    );
  expect([await reassign(), await reassign()]).toEqual([2, 0]);
  expect(await actionsOn(teamId, manager)).toEqual(["cases.reassigned"]);
  tried.add("reassignOpenCases");
});

it("keeps a row for a case that is erased", async () => {
  const council = { id: officerCouncil, code: "LOG", slug: "council-log" };
  const { caseId } = await report(council, { contact: { name: secret, email: null, phone: null } });
  await withScope(officer.scope, (db) =>
    closeCase(db, { caseId, revision: 0, reason: "fixed", words: secret }),
  );
  await withScope(system, (db) => eraseCase(db, { caseId, isDue: () => true }));
  const rows = await withScope(system, (db) =>
    db.auditEntry.findMany({ where: { subjectId: caseId, action: "case.erased" } }),
  );
  expect(rows).toMatchObject([{ scope: "system", actorId: null, councilId: officerCouncil }]);
  expect(JSON.stringify(rows)).not.toContain(secret);
  tried.add("eraseCase");
});

it("keeps a row for whoever registers a caller, or knows one again", async () => {
  const council = { id: officerCouncil, code: "LOG", slug: "council-log" };
  const contact = { name: secret, email: null, phone: null };
  const [first, second] = [await report(council, { contact }), await report(council, { contact })];
  const details = {
    ...{ name: secret, phone: null, language: "en" as const, accessNeeds: secret },
    ...{ addressLines: [secret], postcode: "CT1 2NX" },
  };
  await withScope(officer.scope, async (db) => {
    await registerCaller(db, { caseId: first.caseId, revision: 0, details, isAnother: true });
    await recogniseCaller(db, { caseId: second.caseId, revision: 0, byCaseId: first.caseId });
  });
  await withScope(officer.scope, (db) => sendCallerCode(db, { caseId: first.caseId, revision: 1 }));
  expect(await actionsOn(first.caseId, officer)).toEqual(["case.registered", "case.invited"]);
  expect(await actionsOn(second.caseId, officer)).toEqual(["case.registered"]);
  const rows = await withScope(system, (db) =>
    db.auditEntry.findMany({ where: { subjectId: { in: [first.caseId, second.caseId] } } }),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  // What somebody brings into their account is tried with its code: caller-code.test.ts.
  for (const command of ["registerCaller", "recogniseCaller", "sendCallerCode", "claimCases"]) {
    tried.add(command);
  }
});

it("leaves no command out", () => {
  expect([...tried, "receiveCase"].sort()).toEqual(commands());
});

const tried = new Set<string>();

async function revisionNow(): Promise<number> {
  const { revision } = await withScope(systemScope("test"), (db) =>
    db.case.findUniqueOrThrow({ where: { id: sent.caseId } }),
  );
  return revision;
}

/** What the log says that somebody did to something. */
async function actionsOn(subjectId: string, by: TestOfficer): Promise<string[]> {
  const rows = await withScope(system, (db) =>
    db.auditEntry.findMany({ where: { subjectId, actorId: by.id }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ action }) => action);
}

function entries() {
  return withScope(system, (db) =>
    db.auditEntry.findMany({ where: { subjectId: sent.caseId }, orderBy: { id: "asc" } }),
  );
}

/** Every function of the commands' files that takes a transaction: a new one has to be tried above. */
function commands(): string[] {
  const folder = join(import.meta.dirname, "commands");
  const files = readdirSync(folder).filter((name) => !name.endsWith(".test.ts"));
  const sources = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return [...sources.matchAll(/export async function (\w+)\(\s*db: Db/g)]
    .map(([, name]) => name ?? "")
    .sort();
}
