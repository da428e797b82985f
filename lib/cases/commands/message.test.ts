import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import {
  answerResident,
  markMessagesRead,
  messageCouncil,
  queue,
  replyToCouncil,
  trackedCase,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  type TestCase,
  type TestResident,
} from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import {
  jobs as fileJobs,
  fileResponse,
  maxAttachments,
  prepareUpload,
  readStored,
  type StoredUpload,
  storeFile,
} from "@/lib/files";
import { type Db, settings, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const tuesday = new Date("2026-11-24T10:00:00Z");
const { on, as, look } = stage("MSG", monday);

let ada: TestResident;
let mine: TestCase;
beforeEach(async () => {
  ada = await makeResident();
  mine = await report(on().council, ada.asked, monday);
});

const write = (words: string, file?: StoredUpload, at = monday) =>
  as(ada, (db) => messageCouncil(db, { reference: mine.reference, words, file }, at));
const answer = (revision: number, file?: StoredUpload) =>
  as(on().ada, (db) =>
    answerResident(db, { caseId: mine.caseId, revision, message: "Thank you", file }, tuesday),
  );
const seen = async () => {
  const tracked = await as(ada, (db) => trackedCase(db, monday, { reference: mine.reference }));
  if (tracked?.kind !== "reporter") throw new Error("The case is not there");
  return tracked;
};
const ofStaff = () => look(mine.reference);
const inQueue = async () => {
  const { rows } = await as(on().ada, (db) => queue(db, { councilId: on().council.id }));
  return rows.find(({ reference }) => reference === mine.reference)?.unread;
};

async function pdf(words = "letter"): Promise<StoredUpload> {
  const prepared = await prepareUpload(Buffer.from(`%PDF-1.7\n${words}\n%%EOF`), "A letter.pdf");
  if (!prepared.ok) throw new Error(prepared.reason);
  return { fileId: await storeFile(prepared.upload), upload: prepared.upload };
}

describe("messageCouncil", () => {
  it("stands in the thread, and waits for an officer until one answers", async () => {
    expect(await inQueue()).toBe(false);
    expect(await write("It has grown")).toEqual({ ok: true });
    expect((await seen()).thread.at(-1)).toMatchObject({
      kind: "messaged",
      by: "resident",
      body: "It has grown",
      unread: false,
    });
    expect([await inQueue(), (await ofStaff()).unreadSince]).toEqual([true, monday]);
    await write("Much", undefined, tuesday);
    expect((await ofStaff()).unreadSince).toEqual(monday);
    expect(await answer(2)).toEqual({ ok: true });
    expect([await inQueue(), (await ofStaff()).unreadSince]).toEqual([false, null]);
    expect((await seen()).thread.at(-1)).toMatchObject({ kind: "answered", unread: true });
  });

  it("makes an officer who had not seen it look before they save", async () => {
    await write("It has grown");
    expect(await answer(0)).toMatchObject({ ok: false, reason: "changed" });
  });

  it("counts once where it is sent twice at once, and again where it is said again later", async () => {
    expect(await Promise.all([write("Hello"), write("Hello")])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect((await ofStaff()).revision).toBe(1);
    await write("Hello", undefined, tuesday);
    expect((await ofStaff()).revision).toBe(2);
  });

  it("is possible for whoever holds the letter's link, and while a question waits, but not once closed", async () => {
    const reply = await withScope(mine.reporter, (db) => messageCouncil(db, { words: "By link" }));
    expect(reply).toEqual({ ok: true });
    await database.query("UPDATE cases SET state = 'waiting', paused_at = now() WHERE id = $1", [
      mine.caseId,
    ]);
    expect(await write("One more thing")).toEqual({ ok: true });
    expect(await ofStaff()).toMatchObject({ state: "waiting" });
    await database.query(
      "UPDATE cases SET state = 'closed', paused_at = NULL, closed_at = now(), closing_reason = 'fixed' WHERE id = $1",
      [mine.caseId],
    );
    expect(await write("Too late")).toEqual({ ok: false, reason: "not-now" });
  });
});

describe("markMessagesRead", () => {
  const mark = (revision: number) =>
    as(on().ada, (db) => markMessagesRead(db, { caseId: mine.caseId, revision }));

  it("ends the waiting without an answer, however often it is pressed", async () => {
    await write("For your information");
    expect(await mark(1)).toEqual({ ok: true });
    expect(await mark(1)).toEqual({ ok: true });
    expect((await ofStaff()).unreadSince).toBeNull();
    const { rows } = await database.query(
      "SELECT action FROM audit_entries WHERE subject_id = $1 AND action = 'case.read'",
      [mine.caseId],
    );
    expect(rows).toHaveLength(1);
  });

  it("does not pass over what came after the page was shown", async () => {
    await write("One");
    await write("Two");
    expect(await mark(1)).toMatchObject({
      reason: "changed",
      revision: 2,
      changes: [{ body: "Two" }],
    });
    expect(await inQueue()).toBe(true);
  });

  it("waits for an answer to a question too, and is nobody's of another council", async () => {
    await database.query("UPDATE cases SET state = 'waiting', paused_at = now() WHERE id = $1", [
      mine.caseId,
    ]);
    const { reference } = mine;
    await as(ada, (db) => replyToCouncil(db, { reference, words: "The left one" }));
    expect(await inQueue()).toBe(true);
    const stranger = await makeOfficer(await makeCouncil("MSX"));
    const marked = await withScope(stranger.scope, (db) =>
      markMessagesRead(db, { caseId: mine.caseId, revision: 1 }),
    );
    expect(marked).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("what comes with a message", () => {
  it("is seen on both sides, and by nobody else", async () => {
    const fromResident = await pdf();
    expect(await write("See the letter", fromResident)).toEqual({ ok: true });
    const fromOfficer = await pdf("plan");
    expect(await answer(1, fromOfficer)).toEqual({ ok: true });
    const names = (files: { id: string }[]) => files.map(({ id }) => id);
    expect((await seen()).thread.map(({ files }) => names(files))).toEqual([
      [],
      [fromResident.fileId],
      [fromOfficer.fileId],
    ]);
    const staffs = await ofStaff();
    expect(names(staffs.attachments)).toEqual([fromResident.fileId, fromOfficer.fileId]);
    // Neither counts as a photo of the report.
    expect(staffs.photos).toEqual([]);

    const other = await makeResident();
    const stranger = await makeOfficer(await makeCouncil("MSY"));
    for (const { fileId } of [fromResident, fromOfficer]) {
      for (const scope of [ada.scope, mine.reporter, on().ada.scope]) {
        expect((await fileResponse(scope, fileId)).status).toBe(200);
      }
      for (const scope of [other.scope, on().sent.reporter, stranger.scope]) {
        expect((await fileResponse(scope, fileId)).status).toBe(404);
      }
    }
  });

  it("is handed out as a download under its safe name, never to be shown", async () => {
    const file = await pdf();
    await write("See the letter", file);
    const { headers } = await fileResponse(ada.scope, file.fileId);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="A letter.pdf"; filename*=UTF-8''A%20letter.pdf`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  it("is refused where there are too many, and its bytes are dropped then", async () => {
    await database.query(
      `INSERT INTO files (id, case_id, council_id, event_id, mime, bytes, width, height, sha256, created_at)
       SELECT gen_random_uuid(), e.case_id, e.council_id, e.id, 'image/jpeg', 1, 1, 1, '', now()
       FROM case_events e, generate_series(1, $2) WHERE e.case_id = $1`,
      [mine.caseId, maxAttachments],
    );
    const file = await pdf();
    expect(await write("One too many", file)).toEqual({ ok: false, reason: "too-many-files" });
    expect(await answer(0, await pdf())).toMatchObject({ reason: "too-many-files" });
    await runFileJobs();
    expect(await readStored(file.fileId)).toBeNull();
    expect((await ofStaff()).revision).toBe(0);
  });

  it("leaves no second copy where a message is sent twice", async () => {
    const [first, second] = [await pdf(), await pdf()];
    await write("See", first);
    await write("See", second);
    await runFileJobs();
    expect([await readStored(first.fileId), await readStored(second.fileId)].map(Boolean)).toEqual([
      true,
      false,
    ]);
    // And the nightly sweep leaves alone what a message has.
    await utimes(join(settings().filesDir, first.fileId.slice(-2), first.fileId), 0, 0);
    await fileJobs.find(({ name }) => name === "sweep-files")?.run({}, { number: 1, last: false });
    expect(await readStored(first.fileId)).not.toBeNull();
  });

  it("cannot be put on somebody else's case or another's message", async () => {
    const event = await as(ada, (db) =>
      db.caseEvent.findFirstOrThrow({ where: { caseId: mine.caseId } }),
    );
    const other = await makeResident();
    const { fileId } = await pdf();
    const add = (db: Db) =>
      db.file.createMany({
        data: {
          id: fileId,
          caseId: mine.caseId,
          councilId: on().council.id,
          eventId: event.id,
          ...{ mime: "application/pdf", bytes: 1, width: 0, height: 0, sha256: "" },
          createdAt: monday,
        },
      });
    await expect(as(other, add)).rejects.toThrow("row-level security");
  });
});

/** Runs what was enqueued to drop files, as the worker would. */
async function runFileJobs() {
  const { rows } = await database.query(
    `SELECT jobs.payload FROM graphile_worker._private_jobs jobs
     JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
     WHERE tasks.identifier = 'drop-file'`,
  );
  const drop = fileJobs.find(({ name }) => name === "drop-file");
  for (const { payload } of rows) await drop?.run(payload.payload, { number: 1, last: false });
}
