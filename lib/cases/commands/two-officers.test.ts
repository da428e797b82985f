import { describe, expect, it } from "vitest";
import { addNote, closeCase, startCase, takeCase } from "@/lib/cases";
import { stage } from "@/lib/cases/testing/stage";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-23T10:00:00Z");
const wednesday = new Date("2026-11-25T10:00:00Z");
const { on, as, change, look } = stage("TWO", monday);

const audited = async () => {
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subjectId: on().sent.caseId }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ action, actorId }) => ({ action, actorId }));
};

describe("two officers at once", () => {
  it("tell the second what the first changed, and let them save against that", async () => {
    const { ada, ben } = on();
    await as(ada, (db) => startCase(db, change(0), wednesday));
    await as(ada, (db) => addNote(db, { ...change(1), note: "Mine" }, wednesday));
    const late = await as(ben, (db) => addNote(db, { ...change(0), note: "Also mine" }));
    expect(late).toMatchObject({
      ok: false,
      reason: "changed",
      revision: 2,
      changes: [
        { kind: "started", at: wednesday, officer: "Ada" },
        { kind: "noted", at: wednesday, officer: "Ada", body: "Mine" },
      ],
    });
    expect(await as(ben, (db) => addNote(db, { ...change(2), note: "Also mine" }))).toEqual({
      ok: true,
    });
  });

  it("make one change, even in the same moment", async () => {
    const { ada, ben } = on();
    const results = await Promise.all(
      [ada, ben, ada, ben].map((officer) => as(officer, (db) => takeCase(db, change(0)))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "changed")).toHaveLength(3);
    expect((await look()).history.map(({ kind }) => kind)).toEqual(["received", "taken"]);
  });

  it("change nothing where one is cut off before the commit", async () => {
    const { ada } = on();
    const cutOff = as(ada, async (db) => {
      await closeCase(db, { ...change(0), reason: "fixed", words: "Filled." });
      throw new Error("killed");
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect(await look()).toMatchObject({ state: "received", revision: 0 });
    expect((await audited()).map(({ action }) => action)).toEqual(["case.received"]);
  });
});
