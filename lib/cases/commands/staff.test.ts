import { describe, expect, it } from "vitest";
import {
  addNote,
  answerResident,
  assignCase,
  caseForStaff,
  closeCase,
  publicReport,
  startCase,
  takeCase,
  trackedCase,
} from "@/lib/cases";
import { makeCouncil, makeOfficer, makeTeam } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { newId, withScope } from "@/lib/platform";
import { publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-23T10:00:00Z");
const wednesday = new Date("2026-11-25T10:00:00Z");
const { on, as, asReporter, change, look } = stage("STF", monday);

const audited = async () => {
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subjectId: on().sent.caseId }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ action, actorId }) => ({ action, actorId }));
};

describe("an officer's commands", () => {
  it("take a case from received to closed, each with its line of history and its audit row", async () => {
    const { teamId, ada, ben } = on();
    await as(ada, (db) => takeCase(db, change(0)));
    await as(ada, (db) => assignCase(db, { ...change(1), to: { teamId } }));
    await as(ada, (db) => assignCase(db, { ...change(2), to: { staffId: ben.id } }));
    await as(ben, (db) => startCase(db, change(3)));
    await as(ben, (db) => addNote(db, { ...change(4), note: "Crew booked" }));
    await as(ben, (db) => answerResident(db, { ...change(5), message: "We will come on Friday." }));
    expect(
      await as(ben, (db) => closeCase(db, { ...change(6), reason: "fixed", words: "Filled." })),
    ).toEqual({ ok: true });

    const seen = await look();
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
    const { ada, sent } = on();
    const shown = () => withScope(publicScope(null), (db) => publicReport(db, sent.reference));
    await as(ada, (db) => startCase(db, change(0), wednesday));
    expect(await shown()).toMatchObject({ state: "in_progress", updatedAt: wednesday });
    await as(ada, (db) =>
      closeCase(db, { ...change(1), reason: "fixed", words: "Filled." }, wednesday),
    );
    expect(await shown()).toMatchObject({ state: "closed", closedAt: wednesday });
  });

  it("show the reporter the thread, but neither notes nor who wrote", async () => {
    const { ada } = on();
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
    const { ada } = on();
    await as(ada, (db) => closeCase(db, { ...change(0), reason: "not_found", words: "None." }));
    expect(await as(ada, (db) => startCase(db, change(1)))).toEqual({
      ok: false,
      reason: "not-now",
    });
    expect((await look()).actions).toEqual(["answer", "note", "publish", "redact"]);
  });

  it("give no case to a colleague who has left", async () => {
    const { ada, ben } = on();
    const employ = (active: boolean) =>
      withScope(systemScope("test"), (db) =>
        db.staff.update({ where: { id: ben.id }, data: { active } }),
      );
    await employ(false);
    const given = await as(ada, (db) =>
      assignCase(db, { ...change(0), to: { staffId: ben.id } }),
    ).finally(() => employ(true));
    expect(given).toEqual({ ok: false, reason: "unknown-assignee" });
  });

  it("give a case only to a team or a colleague of the same council", async () => {
    const { ada } = on();
    const other = await makeCouncil("OTH");
    const [stranger, team] = [await makeOfficer(other), await makeTeam(other)];
    for (const to of [{ staffId: stranger.id }, { teamId: team }, { staffId: newId() }]) {
      expect(await as(ada, (db) => assignCase(db, { ...change(0), to }))).toEqual({
        ok: false,
        reason: "unknown-assignee",
      });
    }
  });
});

describe("officers of another council", () => {
  it("see nothing of a case, and change nothing", async () => {
    const { sent } = on();
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
