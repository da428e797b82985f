import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  caseForStaff,
  disputedCases,
  looksAt,
  noteLook,
  reopenCase,
  settleDispute,
  trackedCase,
} from "@/lib/cases";
import { makeCouncil, makeOfficer } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { prepareUpload, storeFile } from "@/lib/files";
import { withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const monday = new Date("2026-11-23T10:00:00Z");
const { on, as, asReporter, change, close } = stage("DIS", monday);

async function photo() {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
  const prepared = await prepareUpload(png, "hole.png");
  if (!prepared.ok) throw new Error(prepared.reason);
  return { fileId: await storeFile(prepared.upload), upload: prepared.upload };
}

const disputed = () =>
  as(on().manager, (db) => disputedCases(db, on().council.id)).then(({ rows }) =>
    rows.filter(({ id }) => id === on().sent.caseId),
  );

describe("a resident who says that it is not fixed", () => {
  it("says why, with a photo, and managers see both sides until one settles it", async () => {
    await close(0);
    const file = await photo();
    const said = { words: "Another one beside it.", dispute: "wrong_place" as const, file };
    expect(await asReporter((db) => reopenCase(db, said, monday))).toEqual({ ok: true });
    expect(await disputed()).toMatchObject([
      {
        state: "in_progress",
        closing: { reason: "fixed", words: "Filled." },
        dispute: { reason: "wrong_place", words: "Another one beside it." },
        files: [{ id: file.fileId, mime: "image/jpeg" }],
      },
    ]);
    const tracked = await asReporter((db) => trackedCase(db));
    expect(tracked).toMatchObject({
      thread: [{}, {}, { kind: "reopened", facts: { dispute: "wrong_place" } }],
    });

    const settle = { ...change(2), words: "Both are filled now." };
    expect(await as(on().ada, (db) => settleDispute(db, settle))).toMatchObject({
      ok: false,
      reason: "forbidden",
    });
    expect(await as(on().manager, (db) => settleDispute(db, settle))).toEqual({ ok: true });
    expect(await disputed()).toEqual([]);
    const again = { ...change(3), words: "Again." };
    expect(await as(on().manager, (db) => settleDispute(db, again))).toMatchObject({
      ok: false,
      reason: "not-now",
    });
  });

  it("keeps one photo where it is sent twice", async () => {
    await close(0);
    const say = async () => {
      const said = { words: "No.", dispute: "still_there" as const, file: await photo() };
      return asReporter((db) => reopenCase(db, said, monday));
    };
    expect(await Promise.all([say(), say()])).toEqual([{ ok: true }, { ok: true }]);
    const [found] = await disputed();
    expect(found?.files).toHaveLength(1);
  });

  it("shows officers what may be done, and only managers that they may settle it", async () => {
    const { ada, manager, sent } = on();
    await close(0);
    await asReporter((db) => reopenCase(db, { words: "No." }, monday));
    const actions = (officer: typeof ada) =>
      as(officer, (db) => caseForStaff(db, sent.reference)).then((found) => found?.actions);
    expect(await actions(ada)).not.toContain("settle");
    expect(await actions(manager)).toContain("settle");
  });
});

describe("who looked at a case", () => {
  it("is one row for each officer and day, which managers see", async () => {
    const { ada, ben, manager, sent } = on();
    const late = new Date("2026-11-23T23:59:00Z");
    const tomorrow = new Date("2026-11-24T00:01:00Z");
    for (const now of [monday, late, tomorrow]) {
      await as(ada, (db) => noteLook(db, sent.caseId, now));
    }
    await Promise.all(["", "", ""].map(() => as(ben, (db) => noteLook(db, sent.caseId, late))));
    const looks = await as(manager, (db) => looksAt(db, sent.caseId));
    expect(looks.map(({ officer, day, looks: times }) => [officer, day, times])).toEqual([
      ["Ada", "2026-11-24", 1],
      ["Ada", "2026-11-23", 2],
      ["Ben", "2026-11-23", 3],
    ]);
    expect(await as(ben, (db) => looksAt(db, sent.caseId))).toHaveLength(1);
    const stranger = await makeOfficer(await makeCouncil("DIX"), { role: "manager" });
    expect(await as(stranger, (db) => looksAt(db, sent.caseId))).toEqual([]);
    await expect(as(stranger, (db) => noteLook(db, sent.caseId))).rejects.toThrow();
    const { rows } = await database.query("SELECT looks FROM case_views WHERE case_id = $1", [
      sent.caseId,
    ]);
    expect(rows).toHaveLength(3);
    expect(await withScope(ada.scope, (db) => looksAt(db, sent.caseId))).toHaveLength(2);
  });
});
