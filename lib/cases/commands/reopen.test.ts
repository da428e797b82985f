import { describe, expect, it } from "vitest";
import { jobs, reopenCase, replyToCouncil, trackedCase } from "@/lib/cases";
import { lettersTo, runJobs } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const monday = new Date("2026-11-02T10:00:00Z");
const inFourWeeks = new Date("2026-11-30T18:00:00Z");
const { on, asReporter, send, close, follow, confirm } = stage("REO", monday);

describe("reopenCase", () => {
  it("brings a closed case back into progress with a new target, and tells the team's managers", async () => {
    const { council, ada, manager, otherManager, sent } = on();
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
    expect(await lettersTo(ada.email)).toEqual([]);
  });

  it("tells all the managers where the case has no team", async () => {
    const { manager, otherManager } = on();
    const contact = { name: null, email: null, phone: null };
    const sent = await send({ contact });
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

  it("counts once where it is said twice at once, and only in the same words", async () => {
    const { sent } = on();
    await close(0);
    const say = (words: string) => asReporter((db) => reopenCase(db, { words }, inFourWeeks));
    expect(await Promise.all([say("Still there"), say("Still there")])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await say("And wider")).toMatchObject({ ok: false, reason: "not-now" });
    const { rows } = await database.query(
      "SELECT id FROM case_events WHERE case_id = $1 AND kind = 'reopened'",
      [sent.caseId],
    );
    expect(rows).toHaveLength(1);
  });

  it("tells each manager once, though the job runs twice", async () => {
    const { manager, sent } = on();
    await close(0);
    await asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks));
    const { rows } = await database.query(
      "SELECT id FROM case_events WHERE case_id = $1 AND kind = 'reopened'",
      [sent.caseId],
    );
    const job = jobs.find(({ name }) => name === "tell-managers");
    for (const number of [1, 2]) await job?.run({ eventId: rows[0].id }, { number, last: false });
    await runJobs(database);
    const told = await lettersTo(manager.email);
    expect(told.filter(({ caseId }) => caseId === sent.caseId)).toHaveLength(1);
  });

  it("is for closed cases, once", async () => {
    await close(0);
    const [one, two] = await Promise.all([
      asReporter((db) => reopenCase(db, { words: "No" }, inFourWeeks)),
      asReporter((db) => reopenCase(db, { words: "Not at all" }, inFourWeeks)),
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
