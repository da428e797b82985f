import { describe, expect, it } from "vitest";
import {
  answerResident,
  askResident,
  closeCase,
  confirmContact,
  replyToCouncil,
  startCase,
  stopLetters,
} from "@/lib/cases";
import { lettersTo, templatesTo } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-23T10:00:00Z");
const wednesday = new Date("2026-11-25T10:00:00Z");
const { on, as, asReporter, change, look } = stage("LET", monday);

describe("letters to the reporter", () => {
  it("go only to an address whose owner confirmed it", async () => {
    const { ada, email, sent } = on();
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
    const seen = await look();
    expect(seen.letters.map(({ name, state }) => [name, state])).toEqual([
      ["Report received", "waiting"],
      ["Message to the resident", "waiting"],
      ["Report closed", "waiting"],
    ]);
  });
});

describe("a reporter who stopped their letters", () => {
  it("gets no more, and is asked nothing", async () => {
    const { ada, email } = on();
    await asReporter((db) => confirmContact(db));
    await asReporter((db) => stopLetters(db));
    await as(ada, (db) => startCase(db, change(0)));
    const asking = { ...change(1), question: "Which lamp post?" };
    expect(await as(ada, (db) => askResident(db, asking))).toMatchObject({ reason: "unreachable" });
    await as(ada, (db) => closeCase(db, { ...change(1), reason: "fixed", words: "Filled." }));
    expect(await templatesTo(email)).toEqual(["report-received"]);
  });
});

describe("asking the resident", () => {
  it("is refused where no letter would reach them", async () => {
    const { ada } = on();
    await as(ada, (db) => startCase(db, change(0)));
    const asking = { ...change(1), question: "Which lamp post?" };
    expect(await as(ada, (db) => askResident(db, asking))).toEqual({
      ok: false,
      reason: "unreachable",
    });
    expect((await look()).actions).not.toContain("ask");
  });

  it("stops the clock until they answer, and moves the target by the days waited", async () => {
    const { ada, email } = on();
    await asReporter((db) => confirmContact(db));
    await as(ada, (db) => startCase(db, change(0), monday));
    const asking = { ...change(1), question: "Which lamp post?" };
    await as(ada, (db) => askResident(db, asking, monday));
    expect(await look()).toMatchObject({ state: "waiting", targetOn: "2026-12-07" });
    expect((await lettersTo(email)).at(-1)).toMatchObject({
      template: "question-from-council",
      fields: { question: "Which lamp post?" },
    });

    await asReporter((db) => replyToCouncil(db, { words: "Number 12" }, wednesday));
    const seen = await look();
    expect(seen).toMatchObject({ state: "in_progress", targetOn: "2026-12-09", pausedAt: null });
    expect(seen.history.at(-1)).toMatchObject({
      kind: "replied",
      body: "Number 12",
      officer: null,
    });
  });

  it("can be given up: work goes on without an answer, or the case is closed", async () => {
    const { ada } = on();
    await asReporter((db) => confirmContact(db));
    await as(ada, (db) => startCase(db, change(0), monday));
    await as(ada, (db) => askResident(db, { ...change(1), question: "Which?" }, monday));
    await as(ada, (db) => startCase(db, change(2), wednesday));
    expect(await look()).toMatchObject({ state: "in_progress", targetOn: "2026-12-09" });
    await as(ada, (db) => askResident(db, { ...change(3), question: "Which?" }, wednesday));
    await as(ada, (db) =>
      closeCase(db, { ...change(4), reason: "no_action", words: "No answer." }, wednesday),
    );
    expect(await look()).toMatchObject({ state: "closed", pausedAt: null });
  });
});
