import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { followingScope, followReport, joinCases, ownCases } from "@/lib/cases";
import {
  makeCouncil,
  makeResident,
  report,
  type TestCouncil,
  type TestResident,
} from "@/lib/cases/testing";
import { askToChangeAddress, confirmNewAddress, takeBackAccount } from "@/lib/identity";
import { enrol } from "@/lib/identity/testing";
import { cameIn, person } from "@/lib/identity/testing/holder";
import { secretFrom } from "@/lib/identity/testing/letters";
import { newId, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const now = new Date();
let council: TestCouncil;
let email: string;

beforeAll(async () => {
  council = await makeCouncil("JON");
});
beforeEach(() => {
  email = `${newId()}@example.com`;
});

const sendAs = (address: string | null) =>
  report(council, { contact: { name: null, email: address, phone: null } });
const listOf = async (residentId: string) =>
  (await withScope(residentScope(residentId), (db) => ownCases(db))).rows;
const contactsOf = (address: string) =>
  withScope(systemScope("test"), (db) => db.caseContact.findMany({ where: { email: address } }));

describe("joinCases", () => {
  it("puts what was reported and followed with a confirmed address into its account", async () => {
    const mine = await sendAs(email);
    const { reference } = await sendAs(`other-${email}`);
    await withScope(followingScope(), (db) => followReport(db, { reference, email }));
    const { id } = await makeResident(email);
    expect(await listOf(id)).toEqual([]);
    expect(await joinCases(id)).toBe(1);
    expect(await listOf(id)).toMatchObject([
      { reference, following: true },
      { reference: mine.reference, following: false },
    ]);
    // The address counts as confirmed for each: letters go there from now on.
    expect((await contactsOf(email)).every(({ confirmedAt }) => confirmedAt)).toBe(true);
  });

  it("leaves it where it is while the address is not confirmed, or the account is closed", async () => {
    await sendAs(email);
    const id = await enrol({ email: null });
    expect(await joinCases(id)).toBe(0);
    const closed = await makeResident(email);
    await database.query("UPDATE residents SET closed_at = now() WHERE id = $1", [closed.id]);
    expect(await joinCases(closed.id)).toBe(0);
    expect(await contactsOf(email)).toMatchObject([{ residentId: null, confirmedAt: null }]);
    expect(await joinCases(newId())).toBe(0);
  });

  it("does once what is asked twice, and at once", async () => {
    await sendAs(email);
    const { id } = await makeResident(email);
    const joined = await Promise.all([joinCases(id), joinCases(id), joinCases(id)]);
    expect(joined.sort()).toEqual([0, 0, 1]);
    const { rows } = await database.query(
      "SELECT count(*)::integer FROM audit_entries a JOIN cases c ON c.id = a.subject_id WHERE action = 'case.joined' AND c.resident_id = $1",
      [id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("keeps a first confirmation's time, and letters that were stopped", async () => {
    await sendAs(email);
    await database.query(
      "UPDATE case_contacts SET confirmed_at = '2026-01-01', stopped_at = '2026-01-02' WHERE email = $1",
      [email],
    );
    const { id } = await makeResident(email);
    await joinCases(id);
    expect(await contactsOf(email)).toMatchObject([
      { confirmedAt: new Date("2026-01-01"), stoppedAt: new Date("2026-01-02") },
    ]);
  });

  it("takes nothing from an account that had the address before", async () => {
    const { reference } = await sendAs(email);
    const before = await makeResident(email);
    await joinCases(before.id);
    await database.query("UPDATE residents SET email = $2 WHERE id = $1", [
      before.id,
      `moved-${email}`,
    ]);
    const after = await makeResident(email);
    expect(await joinCases(after.id)).toBe(0);
    expect(await listOf(after.id)).toEqual([]);
    expect(await listOf(before.id)).toMatchObject([{ reference }]);
  });

  it("lets what is in the account follow its address, there and back, and nothing else", async () => {
    const owner = await person("resident");
    const [mine, other] = [await sendAs(owner.email), await sendAs(`other-${email}`)];
    await withScope(systemScope("test"), (db) =>
      db.caseContact.updateMany({
        where: { caseId: other.caseId },
        data: { residentId: owner.id },
      }),
    );
    await joinCases(owner.id);
    const addresses = async () => {
      const { rows } = await database.query(
        "SELECT email FROM case_contacts WHERE case_id = ANY ($1) ORDER BY case_id",
        [[mine.caseId, other.caseId]],
      );
      return rows.map((row) => row.email as string);
    };
    const typed = { email, password: owner.password };
    await askToChangeAddress(await cameIn(owner, now), typed, undefined, now);
    await joinCases(owner.id);
    expect(await addresses()).toEqual([owner.email, `other-${email}`]);
    await confirmNewAddress("resident", await secretFrom(email, "linkPath"), undefined, now);
    for (let times = 0; times < 2; times += 1) await joinCases(owner.id);
    expect(await addresses()).toEqual([email, `other-${email}`]);
    await takeBackAccount("resident", await secretFrom(owner.email, "undoPath"), undefined, now);
    await joinCases(owner.id);
    expect(await addresses()).toEqual([owner.email, `other-${email}`]);
  });

  it("leaves a former address where the report has the present one beside it", async () => {
    const owner = await person("resident");
    const { caseId, reference } = await sendAs(owner.email);
    await joinCases(owner.id);
    await withScope(followingScope(), (db) => followReport(db, { reference, email }));
    const typed = { email, password: owner.password };
    await askToChangeAddress(await cameIn(owner, now), typed, undefined, now);
    await confirmNewAddress("resident", await secretFrom(email, "linkPath"), undefined, now);
    await joinCases(owner.id);
    const { rows } = await database.query(
      "SELECT email, resident_id FROM case_contacts WHERE case_id = $1 ORDER BY kind DESC",
      [caseId],
    );
    expect(rows).toEqual([
      { email: owner.email, resident_id: owner.id },
      { email, resident_id: owner.id },
    ]);
  });

  it("joins exactly the cases of its address, whoever joins, in whatever order and how often", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 5 }),
        async (reporters, joiners) => {
          const addresses = [0, 1, 2].map((at) => `${at}-${newId()}@example.com`);
          const sent: { reference: string; by: number }[] = [];
          for (const by of reporters) {
            sent.push({ reference: (await sendAs(addresses[by] ?? null)).reference, by });
          }
          const residents: TestResident[] = [];
          for (const address of addresses) residents.push(await makeResident(address));
          for (const at of joiners) await joinCases(residents[at]?.id ?? "");
          for (const [at, { id }] of residents.entries()) {
            const has = (await listOf(id)).map(({ reference }) => reference);
            const own = sent.filter(({ by }) => by === at && joiners.includes(at));
            expect(has.sort()).toEqual(own.map(({ reference }) => reference).sort());
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});
