import { describe, expect, it } from "vitest";
import {
  askResident,
  caseForStaff,
  messageCouncil,
  reopenCase,
  replyToCouncil,
  startCase,
  takeCase,
  trackedCase,
} from "@/lib/cases";
import { makeCouncil, makeOfficer, runJobs, templatesTo } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { newId, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

// What a resident says to an officer, who writes it down: theirs in the thread, and always taken.

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const { on, as, asReporter, change, close, look, confirm } = stage("TLD", monday);

const told = (channel: "phone" | "counter" = "phone") => ({
  ...{ reference: on().sent.reference, channel },
  words: "It is deeper now.",
});
const taken = { channel: "phone", takenBy: "TLD Council" };
const thread = () => asReporter(async (db) => (await trackedCase(db)) ?? null);

describe("an officer who writes down what a resident said", () => {
  it("adds it as the resident's, taken by them, and it waits to be read by who works on the case", async () => {
    expect(await as(on().ben, (db) => messageCouncil(db, told()))).toEqual({ ok: true });
    const { history, unreadSince } = await look();
    expect(history.at(-1)).toMatchObject({
      ...{ kind: "messaged", by: "resident", officer: "Ben", facts: taken },
      body: "It is deeper now.",
    });
    expect(unreadSince).not.toBeNull();
  });

  it("tells the resident how and by which council it was taken, and no officer's name", async () => {
    await as(on().ben, (db) => messageCouncil(db, told()));
    expect(await thread()).toMatchObject({
      thread: [
        { kind: "received" },
        { kind: "messaged", by: "resident", officer: null, facts: taken },
      ],
    });
    expect(JSON.stringify(await thread())).not.toContain("Ben");
  });

  it("waits for nobody, and tells nobody, where they have the case themselves", async () => {
    await as(on().ben, (db) => takeCase(db, change(0)));
    await as(on().ben, (db) => messageCouncil(db, told()));
    await runJobs(database);
    expect((await look()).unreadSince).toBeNull();
    expect(await templatesTo(on().ben.email)).toEqual([]);
    await as(on().ada, (db) => messageCouncil(db, { ...told(), words: "And wider." }));
    await runJobs(database);
    expect((await look()).unreadSince).not.toBeNull();
    expect(await templatesTo(on().ben.email)).toEqual(["resident-wrote"]);
  });

  it("adds it once where the button is pressed twice", async () => {
    await as(on().ben, (db) => messageCouncil(db, told()));
    expect(await as(on().ben, (db) => messageCouncil(db, told()))).toEqual({ ok: true });
    expect((await look()).history).toHaveLength(2);
  });

  it("sets the clock going again with an answer to what was asked", async () => {
    await confirm(on().email);
    await as(on().ada, (db) => startCase(db, change(0)));
    await as(on().ada, (db) => askResident(db, { ...change(1), question: "Which side?" }));
    expect((await look()).callerActions).toEqual(["reply", "message"]);
    expect(await as(on().ben, (db) => replyToCouncil(db, told("counter")))).toEqual({ ok: true });
    const { state, history, pausedAt } = await look();
    expect([state, pausedAt]).toEqual(["in_progress", null]);
    expect(history.at(-1)).toMatchObject({ kind: "replied", facts: { channel: "counter" } });
  });

  it("opens the case again for 28 days, and its managers are told", async () => {
    await close(0);
    expect((await look()).callerActions).toEqual(["reopen"]);
    const said = { ...told(), dispute: "came_back" as const };
    const late = new Date("2026-12-22T10:00:00Z");
    expect((await look(on().sent.reference, late)).callerActions).toEqual([]);
    expect(await as(on().ben, (db) => reopenCase(db, said, late))).toMatchObject({
      reason: "too-late",
    });
    const inTime = new Date("2026-12-21T10:00:00Z");
    expect(await as(on().ben, (db) => reopenCase(db, said, inTime))).toEqual({ ok: true });
    expect(await look()).toMatchObject({ state: "in_progress", disputed: true });
    expect((await look()).history.at(-1)).toMatchObject({
      kind: "reopened",
      facts: { ...taken, dispute: "came_back" },
    });
  });

  it("has to say how they were told", async () => {
    const { reference } = on().sent;
    const said = { reference, words: "It is deeper now." };
    expect(await as(on().ben, (db) => messageCouncil(db, said))).toMatchObject({
      reason: "forbidden",
    });
  });

  it("may do so for their own council's cases alone", async () => {
    const elsewhere = await makeOfficer(await makeCouncil("TLE"), { role: "administrator" });
    for (const write of [messageCouncil, replyToCouncil, reopenCase]) {
      expect(await as(elsewhere, (db) => write(db, told()))).toMatchObject({ reason: "forbidden" });
    }
    expect(await as(elsewhere, (db) => caseForStaff(db, on().sent.reference))).toBeNull();
    expect((await look()).history).toHaveLength(1);
  });

  it("writes to nobody by it", async () => {
    const before = await templatesTo(on().email);
    await as(on().ben, (db) => messageCouncil(db, told()));
    expect(await templatesTo(on().email)).toEqual(before);
  });
});

describe("words of a resident's", () => {
  const line = (data: object) => ({
    ...{ id: newId(), caseId: on().sent.caseId, councilId: on().council.id, at: monday },
    ...{ kind: "messaged", audience: "resident", body: "I was never there." },
    ...data,
  });

  it.each([
    ["unsigned", () => ({ by: "resident", facts: { revision: 1 } })],
    [
      "in a colleague's name",
      () => ({ by: "resident", staffId: on().ada.id, facts: { revision: 1, ...taken } }),
    ],
    [
      "as if the resident wrote them",
      () => ({ by: "resident", staffId: on().ben.id, facts: { revision: 1 } }),
    ],
  ])("cannot be written by an officer %s", async (_how, data) => {
    const write = withScope(on().ben.scope, (db) =>
      db.caseEvent.createMany({ data: line(data()) as never }),
    );
    await expect(write).rejects.toThrow(/row-level security|case_events_check/);
  });

  it("cannot be written by a resident as if an officer took them", async () => {
    const data = { by: "resident", staffId: on().ben.id, facts: { revision: 1, ...taken } };
    const write = asReporter((db) => db.caseEvent.createMany({ data: line(data) as never }));
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
