import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addMarker, caseForStaff, markers, removeMarker, reviewMarker } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { addDays, dayToDate, londonDay, newId, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { reviewDay } from "./marker";
import { digitsOf } from "./person";

const database = testDatabase();
let council: TestCouncil;
let officer: TestOfficer;
let manager: TestOfficer;
let elsewhere: TestOfficer;
let other: TestCouncil;

beforeAll(async () => {
  council = await makeCouncil();
  other = await makeCouncil("OTH");
  officer = await makeOfficer(council);
  manager = await makeOfficer(council, { role: "manager" });
  elsewhere = await makeOfficer(other, { role: "administrator" });
});

const dog = { kind: "animals", words: "A loose dog. Ring first.", months: "6" } as const;
const by = (contact: { email?: string; phone?: string }, at = council) =>
  report(at, { contact: { name: null, email: null, phone: null, ...contact } });
const mark = (who: TestOfficer, caseId: string) =>
  withScope(who.scope, (db) => addMarker(db, { ...dog, caseId }));
const on = async (who: TestOfficer, reference: string) =>
  (await withScope(who.scope, (db) => caseForStaff(db, reference)))?.markers ?? [];
const seen = async (who: TestOfficer, { reference }: { reference: string }) =>
  (await on(who, reference)).map(({ words }) => words);

describe("a marker", () => {
  it("is seen on every case of the person at that council, and nowhere else", async () => {
    const email = `${newId()}@example.com`;
    const first = await by({ email });
    const again = await by({ email });
    const stranger = await by({ email: `${newId()}@example.com` });
    const abroad = await by({ email }, other);
    expect(await mark(manager, first.caseId)).toEqual({ ok: true });
    expect(await seen(officer, again)).toEqual([dog.words]);
    expect(await seen(officer, stranger)).toEqual([]);
    expect(await seen(elsewhere, abroad)).toEqual([]);
  });

  it("knows a person by their number, however it is written", async () => {
    const first = await by({ phone: "01227 862 000" });
    const again = await by({ phone: "+44 1227 862000" });
    await mark(manager, first.caseId);
    expect(await seen(officer, again)).toEqual([dog.words]);
  });

  it("is for managers to add, to review and to take away", async () => {
    const made = await by({ email: `${newId()}@example.com` });
    const { caseId } = made;
    expect(await mark(officer, caseId)).toEqual({ ok: false, reason: "forbidden" });
    expect(await mark(elsewhere, caseId)).toEqual({ ok: false, reason: "unknown-person" });
    await mark(manager, caseId);
    const [marker] = await on(officer, made.reference);
    const markerId = marker?.id ?? "";
    const remove = (who: TestOfficer) =>
      withScope(who.scope, (db) => removeMarker(db, { markerId }));
    expect(await remove(officer)).toEqual({ ok: false, reason: "forbidden" });
    expect(await remove(elsewhere)).toEqual({ ok: false, reason: "gone" });
    expect(await remove(manager)).toEqual({ ok: true });
    expect(await remove(manager)).toEqual({ ok: false, reason: "gone" });
    expect(await seen(officer, made)).toEqual([]);
  });

  it("refuses where nobody is known", async () => {
    const { caseId } = await by({});
    expect(await mark(manager, caseId)).toEqual({ ok: false, reason: "unknown-person" });
  });

  it("is listed when its review is due, until somebody has looked", async () => {
    const { caseId, reference } = await by({ email: `${newId()}@example.com` });
    await mark(manager, caseId);
    const [marker] = await on(manager, reference);
    const markerId = marker?.id ?? "";
    await database.query("UPDATE person_markers SET review_on = $2 WHERE id = $1", [
      markerId,
      dayToDate(addDays(londonDay(new Date()), -1)),
    ]);
    const due = async () =>
      (
        await withScope(manager.scope, (db) => markers(db, { councilId: council.id, due: true }))
      ).rows.map(({ id }) => id);
    expect(await due()).toContain(markerId);
    await withScope(manager.scope, (db) => reviewMarker(db, { markerId, months: "3" }));
    expect(await due()).not.toContain(markerId);
  });

  it("leaves in the log that it was added, and not a word of it", async () => {
    const { caseId } = await by({ email: `${newId()}@example.com` });
    await mark(manager, caseId);
    const { rows } = await database.query(
      "SELECT facts FROM audit_entries WHERE action = 'marker.added' ORDER BY id DESC LIMIT 1",
    );
    expect(rows).toEqual([{ facts: { kind: "animals" } }]);
  });
});

describe("reviewDay", () => {
  it("is never more than its months and never less than a month's days short of it", () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));
    fc.assert(
      fc.property(days, fc.constantFrom("3" as const, "6" as const, "12" as const), (today, n) => {
        const due = reviewDay(today, n);
        expect(due > addDays(today, Number(n) * 28 - 1)).toBe(true);
        expect(due <= addDays(today, Number(n) * 31)).toBe(true);
      }),
    );
    expect(reviewDay("2026-11-30", "3")).toBe("2027-02-28");
  });
});

describe("digitsOf", () => {
  it.each([
    ["+44 (0)1227 862000", "01227862000"],
    ["0044 1227 862000", "01227862000"],
    ["01227 862000", "01227862000"],
    ["999", null],
    [null, null],
  ])("of %j is %j", (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });
});
