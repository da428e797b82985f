import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import {
  caseForStaff,
  editCasePhoto,
  hideCasePhoto,
  publicReport,
  publishReport,
  showCasePhoto,
  trackedCase,
} from "@/lib/cases";
import {
  addPhoto,
  makeCouncil,
  makeDraft,
  makeOfficer,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { fileResponse, preparePhoto, storeFile } from "@/lib/files";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
let council: TestCouncil;
let officer: TestOfficer;
let manager: TestOfficer;
let elsewhere: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil();
  officer = await makeOfficer(council);
  manager = await makeOfficer(council, { role: "manager" });
  elsewhere = await makeOfficer(await makeCouncil("OTH"), { role: "manager" });
});

/** A case with one photo, whose bytes are kept. */
async function photographed() {
  const white = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();
  const prepared = await preparePhoto(white);
  if (!prepared.ok) throw new Error(prepared.reason);
  const draftId = await makeDraft(council);
  const fileId = await addPhoto(draftId);
  const stored = await storeFile(prepared.photo);
  await database.query("UPDATE files SET id = $2 WHERE id = $1", [fileId, stored]);
  const made = await report(council, { draftId, fileIds: [stored] });
  return { ...made, fileId: stored };
}

const seenBy = (who: TestOfficer, reference: string) =>
  withScope(who.scope, (db) => caseForStaff(db, reference));
const change = (caseId: string, fileId: string, revision = 0) => ({ caseId, fileId, revision });
describe("a photo blacked out in parts", () => {
  it("stands in the place of the one before, which only managers see, and not its sender", async () => {
    const { caseId, reference, fileId, reporter } = await photographed();
    const edited = await editCasePhoto(officer.scope, {
      ...change(caseId, fileId),
      edit: { turn: 0, blackedOut: [0, 1] },
    });
    if (!edited.ok) throw new Error(edited.reason);
    const ids = async (who: TestOfficer) =>
      (await seenBy(who, reference))?.photos.map(({ id, hidden }) => [id, hidden]);
    expect(await ids(officer)).toEqual([[edited.fileId, false]]);
    expect(await ids(manager)).toEqual([
      [fileId, true],
      [edited.fileId, false],
    ]);
    expect((await fileResponse(officer.scope, fileId)).status).toBe(404);
    expect((await fileResponse(manager.scope, fileId)).status).toBe(200);
    expect((await fileResponse(elsewhere.scope, edited.fileId)).status).toBe(404);
    const tracked = await withScope(reporter, (db) => trackedCase(db));
    expect(tracked).toMatchObject({ photos: [{ id: edited.fileId, changed: true }] });
    expect((await fileResponse(reporter, fileId)).status).toBe(404);
    expect((await fileResponse(reporter, edited.fileId)).status).toBe(200);
  });

  it("is what the public sees, where the one before was public", async () => {
    const { caseId, reference, fileId } = await photographed();
    await withScope(officer.scope, (db) =>
      publishReport(db, { caseId, revision: 0, words: null, place: null, fileIds: [fileId] }),
    );
    const edited = await editCasePhoto(officer.scope, {
      ...change(caseId, fileId, 1),
      edit: { turn: 90, blackedOut: [] },
    });
    if (!edited.ok) throw new Error(edited.reason);
    const anybody = publicScope(council.id);
    const shown = await withScope(anybody, (db) => publicReport(db, reference));
    expect(shown?.photos).toEqual([edited.fileId]);
    expect((await fileResponse(anybody, fileId)).status).toBe(404);
    expect((await fileResponse(anybody, edited.fileId)).status).toBe(200);
  });

  it("is made once of two officers who edit it at the same moment", async () => {
    const { caseId, fileId } = await photographed();
    const edit = { turn: 90 as const, blackedOut: [] };
    const both = await Promise.all(
      [officer, manager].map(({ scope }) =>
        editCasePhoto(scope, { ...change(caseId, fileId), edit }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "changed" });
  });

  it("says to who comes after somebody's edit that the case was changed", async () => {
    const { caseId, fileId } = await photographed();
    const edit = { turn: 90 as const, blackedOut: [] };
    const on = { ...change(caseId, fileId), edit };
    expect(await editCasePhoto(officer.scope, on)).toMatchObject({ ok: true });
    expect(await editCasePhoto(officer.scope, on)).toMatchObject({ ok: false, reason: "changed" });
  });
});

describe("a photo out of sight", () => {
  it("is gone for officers, the public and its sender, and comes back by a manager", async () => {
    const { caseId, reference, fileId, reporter } = await photographed();
    const hide = (who: TestOfficer) =>
      withScope(who.scope, (db) => hideCasePhoto(db, change(caseId, fileId)));
    expect(await hide(elsewhere)).toEqual({ ok: false, reason: "not-found" });
    expect(await hide(officer)).toEqual({ ok: true });
    expect((await seenBy(officer, reference))?.photos).toEqual([]);
    expect((await fileResponse(reporter, fileId)).status).toBe(404);
    const show = (who: TestOfficer) =>
      withScope(who.scope, (db) => showCasePhoto(db, change(caseId, fileId, 1)));
    expect(await show(officer)).toEqual({ ok: false, reason: "forbidden" });
    expect(await show(manager)).toEqual({ ok: true });
    expect((await seenBy(officer, reference))?.photos).toHaveLength(1);
    expect((await seenBy(officer, reference))?.history.at(-1)).toMatchObject({
      kind: "redacted",
      facts: { photo: "shown" },
    });
  });

  it("cannot be edited, nor one of another case", async () => {
    const [one, other] = [await photographed(), await photographed()];
    const edit = { turn: 90 as const, blackedOut: [] };
    expect(
      await editCasePhoto(officer.scope, { ...change(one.caseId, other.fileId), edit }),
    ).toEqual({ ok: false, reason: "unknown-photo" });
    await withScope(officer.scope, (db) => hideCasePhoto(db, change(one.caseId, one.fileId)));
    expect(
      await editCasePhoto(officer.scope, { ...change(one.caseId, one.fileId, 1), edit }),
    ).toEqual({ ok: false, reason: "unknown-photo" });
  });
});
