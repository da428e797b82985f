import { beforeAll, describe, expect, it } from "vitest";
import { caseForStaff, claimCases, registerCaller, sendCallerCode, trackedCase } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  makeResident,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// From paper to an account of one's own: a code by post brings what one council has, and no more.

testDatabase();
const asSystem = <T>(work: (db: Db) => Promise<T>) => withScope(systemScope("test"), work);

let here: TestCouncil;
let there: TestCouncil;
let officer: TestOfficer;
let elsewhere: TestOfficer;

beforeAll(async () => {
  [here, there] = [await makeCouncil("CCA"), await makeCouncil("CCB")];
  [officer, elsewhere] = [await makeOfficer(here), await makeOfficer(there)];
});

const contact = { name: "Ada Ward", email: null, phone: null };
const details = {
  ...{ name: "Ada Ward", phone: null, language: "en" as const, accessNeeds: null },
  ...{ addressLines: ["9 Castle Street"], postcode: "CT1 2NX" },
};

/** Somebody registered here, with another case of theirs there. */
async function registered() {
  const [own, other] = [await report(here, { contact }), await report(there, { contact })];
  const change = { caseId: own.caseId, revision: 0 };
  await withScope(officer.scope, (db) =>
    registerCaller(db, { ...change, details, isAnother: true }),
  );
  const residentId = (await caseRow(own.caseId)).residentId ?? "";
  await asSystem(async (db) => {
    await db.case.update({ where: { id: other.caseId }, data: { residentId } });
    await db.caseContact.updateMany({ where: { caseId: other.caseId }, data: { residentId } });
  });
  return { own, other, residentId };
}

const caseRow = (id: string) => asSystem((db) => db.case.findUniqueOrThrow({ where: { id } }));
const lettersAbout = (caseId: string) =>
  asSystem((db) => db.letter.findMany({ where: { caseId }, orderBy: { id: "asc" } }));

/** The code of the last letter about a case, as it is printed. */
async function codeFor(caseId: string, at?: Date): Promise<string> {
  const { revision } = await caseRow(caseId);
  const send = (db: Db) => sendCallerCode(db, { caseId, revision }, at);
  expect(await withScope(officer.scope, send)).toEqual({ ok: true });
  const letter = (await lettersAbout(caseId)).at(-1);
  expect(letter).toMatchObject({ template: "caller-code", channel: "post" });
  return String(Object(letter?.fields).code);
}

describe("a code by post", () => {
  it("brings the cases of the council that sent it into the account, and no other's", async () => {
    const { own, other, residentId } = await registered();
    const code = await codeFor(own.caseId);
    const me = await makeResident();
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect(await withScope(me.scope, (db) => claimCases(db, { code: typed }))).toEqual({
      ok: true,
      cases: 1,
    });
    expect((await caseRow(own.caseId)).residentId).toBe(me.id);
    expect((await caseRow(other.caseId)).residentId).toBe(residentId);
    const { reference } = own;
    const mine = await withScope(me.scope, (db) => trackedCase(db, new Date(), { reference }));
    expect(mine).toMatchObject({ kind: "reporter", contact: { email: me.email, confirmed: true } });
    const found = await withScope(officer.scope, (db) => caseForStaff(db, reference));
    expect(found?.history.map(({ kind }) => kind)).toEqual([
      ...["received", "registered", "invited", "claimed"],
    ]);
    expect(found?.actions).not.toContain("invite");
  });

  it("tells on paper whoever lives where it went, and stands in no log", async () => {
    const { own } = await registered();
    const code = await codeFor(own.caseId);
    await withScope((await makeResident()).scope, (db) => claimCases(db, { code }));
    expect((await lettersAbout(own.caseId)).at(-1)).toMatchObject({
      ...{ template: "cases-claimed", channel: "post" },
      addressLines: ["Ada Ward", "9 Castle Street", "CT1 2NX"],
    });
    const log = await asSystem((db) =>
      db.auditEntry.findMany({ where: { subjectId: own.caseId } }),
    );
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["case.invited", "case.claimed"]),
    );
    expect(JSON.stringify(log)).not.toContain(code);
  });

  it("forgets whoever has nothing left of what they were registered for", async () => {
    const sent = await report(here, { contact });
    const change = { caseId: sent.caseId, revision: 0, details, isAnother: true };
    await withScope(officer.scope, (db) => registerCaller(db, change));
    const { residentId } = await caseRow(sent.caseId);
    const code = await codeFor(sent.caseId);
    await withScope((await makeResident()).scope, (db) => claimCases(db, { code }));
    const id = residentId ?? "";
    expect(await asSystem((db) => db.resident.findUnique({ where: { id } }))).toBeNull();
    expect(await asSystem((db) => db.residentHome.count({ where: { residentId: id } }))).toBe(0);
  });

  it("works once, of two at the same moment for one, and for 28 days", async () => {
    const { own } = await registered();
    const code = await codeFor(own.caseId);
    const both = await Promise.all([await makeResident(), await makeResident()]);
    const tries = await Promise.all(
      both.map(({ scope }) => withScope(scope, (db) => claimCases(db, { code }))),
    );
    expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true]);

    const { own: another } = await registered();
    const sentAt = new Date("2026-11-23T10:00:00Z");
    const old = await codeFor(another.caseId, sentAt);
    const claim = (at: string) =>
      withScope(both[0].scope, (db) => claimCases(db, { code: old }, new Date(at)));
    expect(await claim("2026-12-21T10:00:00Z")).toMatchObject({ ok: false });
    expect(await claim("2026-12-21T09:59:00Z")).toMatchObject({ ok: true });
  });

  it("ends the one that was posted before", async () => {
    const { own } = await registered();
    const first = await codeFor(own.caseId);
    const second = await codeFor(own.caseId);
    const { scope } = await makeResident();
    const claim = (code: string) => withScope(scope, (db) => claimCases(db, { code }));
    expect(await claim(first)).toMatchObject({ reason: "unknown" });
    expect(await claim(second)).toMatchObject({ ok: true });
  });

  it("is sent by officers of the case's council, for whoever is registered, and used by nobody else", async () => {
    const { own } = await registered();
    const change = { caseId: own.caseId, revision: 1 };
    expect(await withScope(elsewhere.scope, (db) => sendCallerCode(db, change))).toMatchObject({
      reason: "not-found",
    });
    const unregistered = await report(here, { contact });
    const wrong = { caseId: unregistered.caseId, revision: 0 };
    expect(await withScope(officer.scope, (db) => sendCallerCode(db, wrong))).toMatchObject({
      reason: "not-for-them",
    });
    const code = await codeFor(own.caseId);
    for (const scope of [officer.scope, own.reporter]) {
      expect(await withScope(scope, (db) => claimCases(db, { code }))).toMatchObject({ ok: false });
    }
    const hidden = withScope(officer.scope, (db) => db.callerCode.count());
    expect(await hidden).toBe(0);
  });
});
