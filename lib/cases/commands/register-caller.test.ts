import { beforeAll, describe, expect, it } from "vitest";
import {
  answerResident,
  caseForStaff,
  knownCaller,
  recogniseCaller,
  registerCaller,
  registeredLike,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { type Db, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { profileOf } from "@/lib/residents";

// Somebody without an e-mail address, registered by way of a case of theirs.

const database = testDatabase();

let council: TestCouncil;
let officer: TestOfficer;
let elsewhere: TestOfficer;
const asOfficer = <T>(work: (db: Db) => Promise<T>) => withScope(officer.scope, work);

beforeAll(async () => {
  council = await makeCouncil("RGA");
  officer = await makeOfficer(council);
  elsewhere = await makeOfficer(await makeCouncil("RGB"), { role: "administrator" });
});

const caller = { name: "Ada Ward", email: null, phone: "01227 000001" };
const details = {
  ...{ name: "Ada Ward", phone: "01227 000001", language: "pl" as const },
  ...{ accessNeeds: "Large print", addressLines: ["9 Castle Street", "Canterbury"] },
  postcode: "CT1 2NX",
};
const aCase = (contact: Parameters<typeof report>[1] = { contact: caller }) =>
  report(council, contact);
const registered = async (changes: object = {}) => {
  const sent = await aCase();
  const change = { caseId: sent.caseId, revision: 0 };
  const input = { ...change, details: { ...details, ...changes }, isAnother: true };
  expect(await asOfficer((db) => registerCaller(db, input))).toEqual({ ok: true });
  return sent;
};
const seen = async (reference: string, scope = officer.scope) =>
  withScope(scope, (db) => caseForStaff(db, reference));
const residentOf = async (caseId: string) => {
  const row = await withScope(systemScope("test"), (db) =>
    db.case.findUniqueOrThrow({ where: { id: caseId }, include: { resident: true } }),
  );
  return row.resident;
};

describe("registering the reporter of a case", () => {
  it("tells officers of their cases what they need, and sends letters there by post", async () => {
    const { caseId, reference } = await registered();
    const found = await seen(reference);
    expect(found?.reporter).toMatchObject({
      ...{ reachable: true, addressLines: ["9 Castle Street", "Canterbury", "CT1 2NX"] },
      account: { language: "pl", accessNeeds: "Large print", contactBy: "post" },
    });
    expect(found?.history.at(-1)).toMatchObject({ kind: "registered", by: "officer" });
    expect(found?.actions).not.toContain("register");
    await asOfficer((db) => answerResident(db, { caseId, revision: 1, message: "On Monday." }));
    const { letters } = (await seen(reference)) ?? {};
    expect(letters?.at(-1)?.recipient).toBe("Ada Ward, 9 Castle Street, Canterbury, CT1 2NX");
    expect(await residentOf(caseId)).toMatchObject({ email: null, confirmedAt: null });
  });

  it("gives them a case for each new one that is taken for them, and the council no more than those", async () => {
    const { reference, caseId } = await registered();
    const known = await asOfficer((db) => knownCaller(db, reference));
    expect(known?.residentId).toBe((await residentOf(caseId))?.id);
    expect(await withScope(elsewhere.scope, (db) => knownCaller(db, reference))).toBeNull();
    const homes = await asOfficer((db) => db.residentHome.count());
    expect(homes).toBe(0);
    const profiles = await withScope(elsewhere.scope, (db) => db.residentProfile.count());
    expect(profiles).toBe(0);
  });

  it("keeps their own home where it is the council's word against nobody's", async () => {
    const { caseId } = await registered();
    const resident = await residentOf(caseId);
    const profile = await withScope(residentScope(resident?.id ?? ""), (db) => profileOf(db));
    expect(profile).toMatchObject({ name: "Ada Ward", contactBy: "post" });
    // A registered home turns no letter of another council's: each posts where its own case says.
    const { rows } = await database.query("SELECT app.post_address($1, '2026-12-01') AS lines", [
      resident?.id,
    ]);
    expect(rows).toEqual([{ lines: null }]);
  });

  it("warns of somebody registered by the same name and postcode, unless it is another", async () => {
    const { reference } = await registered({ name: "Joan Price" });
    const again = await aCase({ contact: { ...caller, name: "joan price" } });
    const input = {
      ...{ caseId: again.caseId, revision: 0, isAnother: false },
      details: { ...details, name: "joan price", postcode: "CT12NX" },
    };
    expect(await asOfficer((db) => registerCaller(db, input))).toMatchObject({
      reason: "known",
      people: [{ reference, name: "Joan Price" }],
    });
    expect(await withScope(elsewhere.scope, (db) => registeredLike(db, input.details))).toEqual([]);
    const other = { ...input, isAnother: true };
    expect(await asOfficer((db) => registerCaller(db, other))).toEqual({ ok: true });
  });

  it("puts a case with the others of the same person", async () => {
    const first = await registered({ name: "Mary Hill" });
    const second = await aCase();
    const change = { caseId: second.caseId, revision: 0, byCaseId: first.caseId };
    expect(await withScope(elsewhere.scope, (db) => recogniseCaller(db, change))).toMatchObject({
      reason: "not-found",
    });
    expect(await asOfficer((db) => recogniseCaller(db, change))).toEqual({ ok: true });
    expect(await residentOf(second.caseId)).toEqual(await residentOf(first.caseId));
    expect((await seen(second.reference))?.reporter?.name).toBe("Mary Hill");
  });

  it("is refused for whoever has an e-mail address or an account, and by another council", async () => {
    const withEmail = await aCase({ contact: { ...caller, email: "ada@example.com" } });
    const input = { caseId: withEmail.caseId, revision: 0, details, isAnother: true };
    expect(await asOfficer((db) => registerCaller(db, input))).toMatchObject({
      reason: "not-for-them",
    });
    const done = await registered();
    const twice = { caseId: done.caseId, revision: 1, details, isAnother: true };
    expect(await asOfficer((db) => registerCaller(db, twice))).toMatchObject({
      reason: "not-for-them",
    });
    const fresh = await aCase();
    const theirs = { caseId: fresh.caseId, revision: 0, details, isAnother: true };
    expect(await withScope(elsewhere.scope, (db) => registerCaller(db, theirs))).toMatchObject({
      reason: "not-found",
    });
    const { rows } = await withScope(systemScope("test"), async (db) => ({
      rows: await db.$queryRaw`SELECT app.register_caller(${fresh.caseId}::uuid, app.new_id(), 'x', NULL,
        'en', NULL, '{x}', 'CT1 2NX', now()) AS done`,
    }));
    expect(rows).toEqual([{ done: false }]);
  });

  it("leaves nothing behind where two officers do it at the same moment but one of them", async () => {
    const sent = await aCase();
    const input = { caseId: sent.caseId, revision: 0, details, isAnother: true };
    const both = await Promise.all([1, 2].map(() => asOfficer((db) => registerCaller(db, input))));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { history } = (await seen(sent.reference)) ?? {};
    expect(history?.filter(({ kind }) => kind === "registered")).toHaveLength(1);
  });
});
