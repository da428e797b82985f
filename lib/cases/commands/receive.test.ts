import { beforeAll, describe, expect, it } from "vitest";
import { parseReference, publicReport, receiveCase } from "@/lib/cases";
import {
  addPhoto,
  asked,
  lettersTo,
  makeCouncil,
  makeDraft,
  makeResident,
  report,
  type TestCouncil,
} from "@/lib/cases/testing";
import { type Db, withScope } from "@/lib/platform";
import { draftScope, publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { addHome, changeProfile } from "@/lib/residents";

testDatabase();

const system = systemScope("test");
const asSystem = <T>(work: (db: Db) => Promise<T>) => withScope(system, work);
const monday = new Date("2026-11-23T10:00:00Z");
let council: TestCouncil;

beforeAll(async () => {
  council = await makeCouncil("RCV");
});

describe("receiveCase", () => {
  it("makes the case, its history, its audit row and its public report, with one reference", async () => {
    const { caseId, reference } = await report(council, {}, monday);
    expect(parseReference(reference).verdict).toBe("ok");
    const [row, events, audit, shown] = await asSystem(async (db) => [
      await db.case.findUniqueOrThrow({ where: { id: caseId } }),
      await db.caseEvent.findMany({ where: { caseId } }),
      await db.auditEntry.findMany({ where: { subjectId: caseId } }),
      await publicReport(db, reference),
    ]);
    expect(row).toMatchObject({ reference, state: "received", revision: 0, councilId: council.id });
    // Ten working days from Monday.
    expect(row.targetOn.toISOString()).toContain("2026-12-07");
    expect(events).toMatchObject([{ kind: "received", by: "resident", audience: "resident" }]);
    expect(audit).toMatchObject([{ action: "case.received", scope: "holder", at: monday }]);
    expect(shown).toMatchObject({
      caseId,
      state: "received",
      words: null,
      place: null,
      photos: [],
    });
  });

  it("writes the first letter to an address that nobody has confirmed yet", async () => {
    const email = "first@example.com";
    const { caseId, reference } = await report(council, {
      contact: { name: null, email, phone: null },
    });
    expect(await lettersTo(email)).toMatchObject([
      {
        template: "report-received",
        caseId,
        councilId: council.id,
        fields: {
          reference,
          what: "Pothole",
          where: "Outside the library",
          confirmPath: expect.stringMatching(/^\/track\/confirm\/\S+$/),
          trackPath: expect.stringMatching(/^\/track\/open\/\S+$/),
        },
      },
    ]);
  });

  it("writes the first letter on paper to a resident who wants letters by post", async () => {
    const { asked: own, id, scope } = await makeResident();
    await withScope(scope, async (db) => {
      const home = { addressLines: ["9 Castle Street"], postcode: "CT1 2NX", since: null };
      await addHome(db, home);
      await changeProfile(db, { name: "Ada Ward", contactBy: "post" });
    });
    const { caseId } = await report(council, { ...own, draftId: await makeDraft(council, id) });
    const letters = await asSystem((db) => db.letter.findMany({ where: { caseId } }));
    expect(letters).toMatchObject([
      { channel: "post", addressLines: ["Ada Ward", "9 Castle Street", "CT1 2NX"] },
    ]);
  });

  it("takes a report without a name, an address or a place", async () => {
    const { reference } = await report(council, {
      contact: { name: null, email: null, phone: null },
      location: null,
    });
    expect(await asSystem((db) => publicReport(db, reference))).toBeNull();
  });

  it("never publishes a private service", async () => {
    const { reference } = await report(council, { service: "missed-bin", publish: "never" });
    expect(await asSystem((db) => publicReport(db, reference))).toBeNull();
  });

  it("publishes words and photos where the council publishes at once", async () => {
    const draftId = await makeDraft(council);
    const photo = await addPhoto(draftId);
    const { reference, caseId } = await report(council, {
      draftId,
      fileIds: [photo],
      publish: "at-once",
      words: "As wide as a bin lid",
    });
    const shown = await withScope(publicScope(council.id), (db) => publicReport(db, reference));
    expect(shown).toMatchObject({
      words: "As wide as a bin lid",
      place: "Outside the library",
      photos: [photo],
    });
    const file = await asSystem((db) => db.file.findUnique({ where: { id: photo } }));
    expect(file).toMatchObject({ caseId, councilId: council.id });
  });

  it("leaves behind a photo that its sender changed their mind about", async () => {
    const draftId = await makeDraft(council);
    const [chosen, other] = [await addPhoto(draftId), await addPhoto(draftId)];
    const { caseId } = await report(council, { draftId, fileIds: [chosen] });
    const files = await asSystem((db) =>
      db.file.findMany({ where: { id: { in: [chosen, other] } } }),
    );
    expect(files.filter((file) => file.caseId === caseId).map(({ id }) => id)).toEqual([chosen]);
  });

  it("takes up photos of its own draft only", async () => {
    const elsewhere = await addPhoto(await makeDraft(council));
    const { caseId } = await report(council, { fileIds: [elsewhere] });
    expect(await asSystem((db) => db.file.count({ where: { caseId } }))).toBe(0);
  });

  it("gives the same case to whoever sends the draft again", async () => {
    const first = await report(council);
    const again = await withScope(draftScope(first.draftId), (db) =>
      receiveCase(db, asked(council, first.draftId)),
    );
    expect(again).toEqual({
      ok: true,
      repeated: true,
      caseId: first.caseId,
      reference: first.reference,
    });
  });

  it("makes one case of a draft that is sent many times at once", async () => {
    const draftId = await makeDraft(council);
    const email = "twice@example.com";
    const contact = { name: null, email, phone: null };
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        withScope(draftScope(draftId), (db) =>
          receiveCase(db, asked(council, draftId, { contact })),
        ),
      ),
    );
    expect(new Set(results.map(({ reference }) => reference)).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await asSystem((db) => db.case.count({ where: { draftId } }))).toBe(1);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("leaves nothing behind where it is cut off before the commit, and can be sent again", async () => {
    const draftId = await makeDraft(council);
    const email = "cut-off@example.com";
    const sending = asked(council, draftId, { contact: { name: null, email, phone: null } });
    const cutOff = withScope(draftScope(draftId), async (db) => {
      await receiveCase(db, sending);
      throw new Error("killed");
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect(await asSystem((db) => db.case.count({ where: { draftId } }))).toBe(0);
    expect(await lettersTo(email)).toEqual([]);

    const sent = await withScope(draftScope(draftId), (db) => receiveCase(db, sending));
    expect(sent.repeated).toBe(false);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("is refused for another's draft", async () => {
    const [mine, theirs] = [await makeDraft(council), await makeDraft(council)];
    const wrong = withScope(draftScope(mine), (db) => receiveCase(db, asked(council, theirs)));
    await expect(wrong).rejects.toThrow(/row-level security/);
  });
});
