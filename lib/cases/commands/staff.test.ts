import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  addNote,
  answerResident,
  askResident,
  assignCase,
  caseForStaff,
  closeCase,
  confirmContact,
  hideReport,
  publicReport,
  publishReport,
  replyToCouncil,
  startCase,
  takeCase,
  trackedCase,
} from "@/lib/cases";
import {
  addPhoto,
  lettersTo,
  makeCouncil,
  makeDraft,
  makeOfficer,
  makeTeam,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  templatesTo,
} from "@/lib/cases/testing";
import { type Db, newId, type Scope, withScope } from "@/lib/platform";
import { publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-23T10:00:00Z");
const wednesday = new Date("2026-11-25T10:00:00Z");
let council: TestCouncil;
let teamId: string;
let ada: TestOfficer;
let ben: TestOfficer;
let sent: TestCase;
let email: string;

beforeAll(async () => {
  council = await makeCouncil("STF");
  teamId = await makeTeam(council);
  ada = await makeOfficer(council, { name: "Ada", teamId });
  ben = await makeOfficer(council, { name: "Ben" });
});

beforeEach(async () => {
  email = `${newId()}@example.com`;
  sent = await report(council, { contact: { name: null, email, phone: null } }, monday);
});

const as = <T>({ scope }: { scope: Scope }, work: (db: Db) => Promise<T>) => withScope(scope, work);
const asReporter = <T>(work: (db: Db) => Promise<T>) => withScope(sent.reporter, work);
const change = (revision: number) => ({ caseId: sent.caseId, revision });
const seenBy = (officer: TestOfficer) =>
  as(officer, async (db) => {
    const found = await caseForStaff(db, sent.reference, wednesday);
    if (!found) throw new Error("not seen");
    return found;
  });
const audited = async () => {
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subjectId: sent.caseId }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ action, actorId }) => ({ action, actorId }));
};

describe("an officer's commands", () => {
  it("take a case from received to closed, each with its line of history and its audit row", async () => {
    await as(ada, (db) => takeCase(db, change(0)));
    await as(ada, (db) => assignCase(db, { ...change(1), to: { teamId } }));
    await as(ada, (db) => assignCase(db, { ...change(2), to: { staffId: ben.id } }));
    await as(ben, (db) => startCase(db, change(3)));
    await as(ben, (db) => addNote(db, { ...change(4), note: "Crew booked" }));
    await as(ben, (db) => answerResident(db, { ...change(5), message: "We will come on Friday." }));
    expect(
      await as(ben, (db) => closeCase(db, { ...change(6), reason: "fixed", words: "Filled." })),
    ).toEqual({ ok: true });

    const seen = await seenBy(ada);
    expect(seen).toMatchObject({
      state: "closed",
      closingReason: "fixed",
      revision: 7,
      team: { id: teamId },
      assignee: { id: ben.id, name: "Ben" },
    });
    expect(seen.history.map(({ kind, officer, audience }) => [kind, officer, audience])).toEqual([
      ["received", null, "resident"],
      ["taken", "Ada", "officers"],
      ["assigned", "Ada", "officers"],
      ["assigned", "Ada", "officers"],
      ["started", "Ben", "resident"],
      ["noted", "Ben", "officers"],
      ["answered", "Ben", "resident"],
      ["closed", "Ben", "resident"],
    ]);
    expect(seen.history.map(({ facts }) => facts.to).filter(Boolean)).toEqual(["Highways", "Ben"]);
    expect(await audited()).toEqual([
      { action: "case.received", actorId: null },
      ...["taken", "assigned", "assigned"].map((verb) => ({
        action: `case.${verb}`,
        actorId: ada.id,
      })),
      ...["started", "noted", "answered", "closed"].map((verb) => ({
        action: `case.${verb}`,
        actorId: ben.id,
      })),
    ]);
  });

  it("keep the public report in step", async () => {
    const shown = () => withScope(publicScope(null), (db) => publicReport(db, sent.reference));
    await as(ada, (db) => startCase(db, change(0), wednesday));
    expect(await shown()).toMatchObject({ state: "in_progress", updatedAt: wednesday });
    await as(ada, (db) =>
      closeCase(db, { ...change(1), reason: "fixed", words: "Filled." }, wednesday),
    );
    expect(await shown()).toMatchObject({ state: "closed", closedAt: wednesday });
  });

  it("show the reporter the thread, but neither notes nor who wrote", async () => {
    await as(ada, (db) => startCase(db, change(0)));
    await as(ada, (db) => addNote(db, { ...change(1), note: "Difficult neighbour" }));
    await as(ada, (db) => answerResident(db, { ...change(2), message: "Thank you." }));
    const tracked = await asReporter((db) => trackedCase(db));
    if (tracked?.kind !== "reporter") throw new Error("no case");
    expect(tracked.thread.map(({ kind, body, officer }) => [kind, body, officer])).toEqual([
      ["received", null, null],
      ["started", null, null],
      ["answered", "Thank you.", null],
    ]);
  });

  it("are refused where the state does not allow them", async () => {
    await as(ada, (db) => closeCase(db, { ...change(0), reason: "not_found", words: "None." }));
    expect(await as(ada, (db) => startCase(db, change(1)))).toEqual({
      ok: false,
      reason: "not-now",
    });
    expect((await seenBy(ada)).actions).toEqual(["answer", "note", "publish"]);
  });

  it("give a case only to a team or a colleague of the same council", async () => {
    const other = await makeCouncil(`O${Math.random().toString(36).slice(2, 4).toUpperCase()}`);
    const [stranger, team] = [await makeOfficer(other), await makeTeam(other)];
    for (const to of [{ staffId: stranger.id }, { teamId: team }, { staffId: newId() }]) {
      expect(await as(ada, (db) => assignCase(db, { ...change(0), to }))).toEqual({
        ok: false,
        reason: "unknown-assignee",
      });
    }
  });
});

describe("two officers at once", () => {
  it("tell the second what the first changed, and let them save against that", async () => {
    await as(ada, (db) => startCase(db, change(0), wednesday));
    await as(ada, (db) => addNote(db, { ...change(1), note: "Mine" }, wednesday));
    const late = await as(ben, (db) => addNote(db, { ...change(0), note: "Also mine" }));
    expect(late).toEqual({
      ok: false,
      reason: "changed",
      revision: 2,
      changes: [
        { kind: "started", at: wednesday, by: "Ada" },
        { kind: "noted", at: wednesday, by: "Ada" },
      ],
    });
    expect(await as(ben, (db) => addNote(db, { ...change(2), note: "Also mine" }))).toEqual({
      ok: true,
    });
  });

  it("make one change, even in the same moment", async () => {
    const results = await Promise.all(
      [ada, ben, ada, ben].map((officer) => as(officer, (db) => takeCase(db, change(0)))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "changed")).toHaveLength(3);
    expect((await seenBy(ada)).history.map(({ kind }) => kind)).toEqual(["received", "taken"]);
  });

  it("change nothing where one is cut off before the commit", async () => {
    const cutOff = as(ada, async (db) => {
      await closeCase(db, { ...change(0), reason: "fixed", words: "Filled." });
      throw new Error("killed");
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect(await seenBy(ben)).toMatchObject({ state: "received", revision: 0 });
    expect((await audited()).map(({ action }) => action)).toEqual(["case.received"]);
  });
});

describe("officers of another council", () => {
  it("see nothing of a case, and change nothing", async () => {
    const stranger = await makeOfficer(await makeCouncil("XYZ"), { role: "administrator" });
    expect(await as(stranger, (db) => caseForStaff(db, sent.reference))).toBeNull();
    expect(await as(stranger, (db) => takeCase(db, change(0)))).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await asReporter((db) => takeCase(db, change(0)))).toEqual({
      ok: false,
      reason: "forbidden",
    });
  });
});

describe("letters to the reporter", () => {
  it("go only to an address whose owner confirmed it", async () => {
    await as(ada, (db) => answerResident(db, { ...change(0), message: "Hello" }));
    expect(await templatesTo(email)).toEqual(["report-received"]);

    await asReporter((db) => confirmContact(db));
    await as(ada, (db) => answerResident(db, { ...change(1), message: "Hello again" }));
    await as(ada, (db) => closeCase(db, { ...change(2), reason: "fixed", words: "Filled." }));
    expect(await templatesTo(email)).toEqual([
      "report-received",
      "message-from-council",
      "case-closed",
    ]);
    expect((await lettersTo(email)).at(-1)?.fields).toMatchObject({
      reference: sent.reference,
      outcome: "The problem is fixed.",
      message: "Filled.",
    });
    const seen = await seenBy(ada);
    expect(seen.letters.map(({ name, state }) => [name, state])).toEqual([
      ["Report received", "waiting"],
      ["Message to the resident", "waiting"],
      ["Report closed", "waiting"],
    ]);
  });
});

describe("asking the resident", () => {
  it("is refused where no letter would reach them", async () => {
    await as(ada, (db) => startCase(db, change(0)));
    const asking = { ...change(1), question: "Which lamp post?" };
    expect(await as(ada, (db) => askResident(db, asking))).toEqual({
      ok: false,
      reason: "unreachable",
    });
    expect((await seenBy(ada)).actions).not.toContain("ask");
  });

  it("stops the clock until they answer, and moves the target by the days waited", async () => {
    await asReporter((db) => confirmContact(db));
    await as(ada, (db) => startCase(db, change(0), monday));
    const asking = { ...change(1), question: "Which lamp post?" };
    await as(ada, (db) => askResident(db, asking, monday));
    expect(await seenBy(ada)).toMatchObject({ state: "waiting", targetOn: "2026-12-07" });
    expect((await lettersTo(email)).at(-1)).toMatchObject({
      template: "question-from-council",
      fields: { question: "Which lamp post?" },
    });

    await asReporter((db) => replyToCouncil(db, { words: "Number 12" }, wednesday));
    const seen = await seenBy(ada);
    expect(seen).toMatchObject({ state: "in_progress", targetOn: "2026-12-09", pausedAt: null });
    expect(seen.history.at(-1)).toMatchObject({
      kind: "replied",
      body: "Number 12",
      officer: null,
    });
  });

  it("can be given up: work goes on without an answer, or the case is closed", async () => {
    await asReporter((db) => confirmContact(db));
    await as(ada, (db) => startCase(db, change(0), monday));
    await as(ada, (db) => askResident(db, { ...change(1), question: "Which?" }, monday));
    await as(ada, (db) => startCase(db, change(2), wednesday));
    expect(await seenBy(ada)).toMatchObject({ state: "in_progress", targetOn: "2026-12-09" });
    await as(ada, (db) => askResident(db, { ...change(3), question: "Which?" }, wednesday));
    await as(ada, (db) =>
      closeCase(db, { ...change(4), reason: "no_action", words: "No answer." }, wednesday),
    );
    expect(await seenBy(ada)).toMatchObject({ state: "closed", pausedAt: null });
  });
});

describe("publishing", () => {
  it("shows the words and photos an officer chose, until one hides them", async () => {
    const draftId = await makeDraft(council);
    const photos = [await addPhoto(draftId), await addPhoto(draftId)];
    sent = await report(council, { draftId, fileIds: photos });
    const shown = () => withScope(publicScope(null), (db) => publicReport(db, sent.reference));
    const published = { words: "A wide hole", place: "Best Lane", fileIds: photos.slice(0, 1) };
    await as(ada, (db) => publishReport(db, { ...change(0), ...published }));
    expect(await shown()).toMatchObject({
      words: "A wide hole",
      place: "Best Lane",
      photos: photos.slice(0, 1),
    });
    expect((await seenBy(ada)).photos.map((photo) => photo.published)).toEqual([true, false]);

    await as(ada, (db) => hideReport(db, change(1)));
    expect(await shown()).toMatchObject({
      words: null,
      place: null,
      photos: [],
      state: "received",
    });
    expect((await seenBy(ada)).actions).not.toContain("hide");
  });

  it("is refused for a private report and for another case's photo", async () => {
    const elsewhere = await addPhoto(await makeDraft(council));
    const words = { words: null, place: null };
    expect(
      await as(ada, (db) => publishReport(db, { ...change(0), ...words, fileIds: [elsewhere] })),
    ).toEqual({ ok: false, reason: "unknown-photo" });
    sent = await report(council, { service: "missed-bin", publish: "never" });
    expect(
      await as(ada, (db) => publishReport(db, { ...change(0), ...words, fileIds: [] })),
    ).toEqual({ ok: false, reason: "private" });
    expect((await seenBy(ada)).actions).not.toContain("publish");
  });
});
