import { beforeEach, describe, expect, it } from "vitest";
import { beginBulk, bulkStanding, caseForStaff, countCases, queue, takeCase } from "@/lib/cases";
import {
  lettersTo,
  makeCouncil,
  makeKeeper,
  makeOfficer,
  makeTeam,
  report,
  runJobs,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import {
  changeRole,
  colleaguesOf,
  giveFinanceRole,
  type InviteInput,
  invitationOf,
  inviteAgain,
  inviteStaff,
  joinAs,
  joinAsNew,
  openInvitations,
  type RoleState,
  type Staff,
  staffOfToken,
  takeFinanceRole,
  withdrawInvitation,
} from "@/lib/identity";
import { staffToken } from "@/lib/identity/testing";
import { type Db, newId, type Scope, withScope } from "@/lib/platform";
import { staffScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { changeStaff, type Dismissal, dismissStaff, undoSetting } from "@/lib/settings";

const database = testDatabase();
let councils = 0;
let council: TestCouncil;
let admin: TestOfficer;
let teamId: string;

beforeEach(async () => {
  councils += 1;
  council = await makeCouncil(`T${String(councils).padStart(2, "0")}`);
  admin = await makeOfficer(council, { name: "Grace", role: "administrator" });
  teamId = await makeTeam(council);
});

const as = <T>(who: { scope: Scope }, work: (db: Db) => Promise<T>) => withScope(who.scope, work);
const day = 24 * 60 * 60_000;

function invitation(changes: Partial<InviteInput> = {}): InviteInput {
  const email = `${newId()}@t.example`;
  const held = { finance: null, services: [], teams: [teamId] };
  return { name: "Nia New", email, role: "officer", ...held, ...changes };
}

async function invited(
  input = invitation(),
  now = new Date(),
): Promise<{ token: string; email: string }> {
  expect(await as(admin, (db) => inviteStaff(db, input, now))).toEqual({ ok: true });
  return { token: await tokenOf(input.email), email: input.email };
}

async function tokenOf(email: string): Promise<string> {
  const fields = (await lettersTo(email)).at(-1)?.fields;
  return String(Object.entries(fields ?? {}).find(([name]) => name === "invitationPath")?.[1])
    .split("/")
    .slice(-1)
    .join("");
}

const password = "a sound long password";
const join = (token: string, now = new Date()) => joinAsNew(token, { name: "Nia", password }, now);

describe("an invitation", () => {
  it("makes an account with the role, limits and teams that it says, once", async () => {
    const { token, email } = await invited(invitation({ services: ["pothole"] }));
    expect(await invitationOf(token)).toMatchObject({ email, role: "officer", accountId: null });
    const both = await Promise.all([join(token), join(token)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await invitationOf(token)).toBeNull();
    const found = (await colleaguesOf(admin.scope)).find((one) => one.email === email);
    expect(found).toMatchObject({
      ...{ name: "Nia", role: "officer", services: ["pothole"], secondFactor: false },
      teams: [{ id: teamId }],
    });
    expect(await as(admin, (db) => openInvitations(db, council.id))).toEqual([]);
  });

  it("takes no password that is easy to guess", async () => {
    const { token, email } = await invited();
    const set = (password: string) => joinAsNew(token, { name: "Nia", password });
    expect(await set("password1234")).toEqual({ ok: false, reason: "common" });
    expect(await set(email)).toEqual({ ok: false, reason: "personal" });
    expect(await set(password)).toEqual({ ok: true, slug: council.slug, email });
  });

  it("is good for seven days, until it is withdrawn, and until it is sent again", async () => {
    const now = new Date();
    const { token, email } = await invited(invitation(), now);
    const late = new Date(now.getTime() + 7 * day);
    expect(await join(token, late)).toEqual({ ok: false, reason: "gone" });
    const [open] = await as(admin, (db) => openInvitations(db, council.id));
    const id = open?.id ?? "";
    expect(await as(admin, (db) => inviteAgain(db, { id }))).toEqual({ ok: true });
    expect(await join(token)).toEqual({ ok: false, reason: "gone" });
    const again = await tokenOf(email);
    const [newer] = await as(admin, (db) => openInvitations(db, council.id));
    await as(admin, (db) => withdrawInvitation(db, { id: newer?.id ?? "" }));
    expect(await join(again)).toEqual({ ok: false, reason: "gone" });
    expect(await invitationOf("made-up.token")).toBeNull();
  });

  it("is sent once to an address, and not to who works here", async () => {
    const input = invitation();
    const invite = () => as(admin, (db) => inviteStaff(db, input));
    const both = await Promise.all([invite(), invite()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await lettersTo(input.email)).toHaveLength(1);
    const here = invitation({ email: admin.email });
    expect(await as(admin, (db) => inviteStaff(db, here))).toMatchObject({ reason: "works-here" });
  });

  it("to somebody of another council waits for them to sign in, and adds a role to theirs", async () => {
    const other = await makeCouncil(`U${String(councils).padStart(2, "0")}`);
    const ben = await makeOfficer(other, { name: "Ben" });
    const { token } = await invited(invitation({ email: ben.email, role: "manager" }));
    expect(await invitationOf(token)).toMatchObject({ accountId: ben.id });
    expect(await join(token)).toEqual({ ok: false, reason: "sign-in" });
    const signedIn = (id: string): Staff => ({
      id,
      name: "",
      sessionId: newId(),
      isFresh: true,
      roles: [],
      finance: [],
    });
    expect(await joinAs(token, signedIn(admin.id))).toEqual({ ok: false, reason: "sign-in" });
    expect(await joinAs(token, signedIn(ben.id))).toMatchObject({ ok: true, slug: council.slug });
    const staff = await staffOfToken(await staffToken(ben.id));
    expect(staff?.roles.map(({ councilId, role }) => [councilId, role]).sort()).toEqual(
      [
        [other.id, "officer"],
        [council.id, "manager"],
      ].sort(),
    );
  });

  it("is an administrator's to send, in the database too", async () => {
    for (const role of ["officer", "manager"] as const) {
      const colleague = await makeOfficer(council, { role });
      const refused = { ok: false, reason: "forbidden" };
      expect(await as(colleague, (db) => inviteStaff(db, invitation()))).toEqual(refused);
      const row = {
        ...{ id: newId(), councilId: council.id, email: "x@t.example", name: "X", role },
        ...{ invitedBy: colleague.id, createdAt: new Date(), expiresAt: new Date() },
      };
      await expect(
        as(colleague, (db) => db.staffInvitation.createMany({ data: row })),
      ).rejects.toThrow("row-level security");
      const raise = { where: { staffId: colleague.id }, data: { role: "administrator" } };
      expect(await as(colleague, (db) => db.staffRole.updateMany(raise))).toEqual({ count: 0 });
      expect(await colleaguesOf(colleague.scope)).toEqual([]);
    }
  });
});

describe("a role", () => {
  const held = { services: [], teams: [] };

  it("of the last administrator stays, when two take theirs from one another at once too", async () => {
    const alone = { staffId: admin.id, role: "officer", ...held } as const;
    const last = { ok: false, reason: "last-administrator" };
    expect(await as(admin, (db) => changeRole(db, alone))).toEqual(last);
    expect(await as(admin, (db) => dismissStaff(db, { staffId: admin.id }))).toEqual(last);

    for (let round = 0; round < 5; round += 1) {
      const other = await makeOfficer(council, { role: "administrator" });
      const both = await Promise.all([
        as(admin, (db) => dismissStaff(db, { staffId: other.id })),
        as(other, (db) => dismissStaff(db, { staffId: admin.id })),
      ]);
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const left = await database.query(
        `SELECT staff_id FROM staff_roles
         WHERE council_id = $1 AND role = 'administrator' AND ended_at IS NULL`,
        [council.id],
      );
      expect(left.rows).toHaveLength(1);
      const { staff_id } = left.rows[0];
      const scope = staffScope(staff_id, council.id, "administrator");
      admin = { id: staff_id, name: "", email: "", scope };
    }
  });

  it("that ends lets nobody in any more, and gives their open cases back", async () => {
    const ben = await makeOfficer(council, { name: "Ben", teamId });
    const sent = await report(council, { teamId });
    await as(ben, (db) => takeCase(db, { caseId: sent.caseId, revision: 0 }));
    const token = await staffToken(ben.id);
    expect(await staffOfToken(token)).not.toBeNull();
    expect(await as(admin, (db) => dismissStaff(db, { staffId: ben.id }))).toMatchObject({
      ok: true,
    });
    expect(await staffOfToken(token)).toBeNull();
    const found = await as(admin, (db) => caseForStaff(db, sent.reference));
    expect(found).toMatchObject({ assignee: null, team: { id: teamId } });
    expect(found?.history.at(-1)).toMatchObject({ kind: "assigned", facts: { to: "nobody" } });
  });

  it("that ends gives the open cases to whoever is said, a team or a colleague who sees them", async () => {
    const [ben, cara, dev] = await Promise.all(
      ["Ben", "Cara", "Dev"].map((name) => makeOfficer(council, { name, teamId })),
    );
    if (!ben || !cara || !dev) throw new Error("Nobody was hired");
    const dismiss = (staffId: string, casesTo: Dismissal["casesTo"]) =>
      as(admin, (db) => dismissStaff(db, { staffId, casesTo }));
    const sent = await report(council, { teamId, service: "graffiti" });
    await as(ben, (db) => takeCase(db, { caseId: sent.caseId, revision: 0 }));
    const holds: RoleState = { role: "officer", services: ["pothole"], teams: [] };
    await as(admin, (db) => changeStaff(db, { staffId: dev.id, ...holds }));
    const other = await makeCouncil(`X${String(councils).padStart(2, "0")}`);
    const stranger = await makeOfficer(other);

    const unknown = { ok: false, reason: "unknown-assignee" };
    expect(await dismiss(ben.id, { staffId: dev.id })).toEqual({ ok: false, reason: "cannot-see" });
    expect(await dismiss(ben.id, { staffId: stranger.id })).toEqual(unknown);
    expect(await dismiss(ben.id, { staffId: ben.id })).toEqual(unknown);
    expect(await dismiss(ben.id, { teamId: await makeTeam(other) })).toEqual(unknown);
    expect((await colleaguesOf(admin.scope, ben.id)).length).toBe(1);

    expect(await dismiss(ben.id, { staffId: cara.id })).toMatchObject({ ok: true });
    const now = () => as(admin, (db) => caseForStaff(db, sent.reference));
    expect(await now()).toMatchObject({ assignee: { id: cara.id }, team: { id: teamId } });
    const parks = await makeTeam(council, "Parks");
    expect(await dismiss(cara.id, { teamId: parks })).toMatchObject({ ok: true });
    expect(await now()).toMatchObject({ assignee: null, team: { id: parks } });
    expect((await now())?.history.at(-1)).toMatchObject({ facts: { to: "Parks" } });
  });

  it("at another council goes on, and so do its sessions", async () => {
    const other = await makeCouncil(`V${String(councils).padStart(2, "0")}`);
    const ben = await makeOfficer(council, { name: "Ben" });
    await database.query(
      "INSERT INTO staff_roles (staff_id, council_id, role) VALUES ($1, $2, 'officer')",
      [ben.id, other.id],
    );
    const token = await staffToken(ben.id);
    await as(admin, (db) => dismissStaff(db, { staffId: ben.id }));
    const staff = await staffOfToken(token);
    expect(staff?.roles.map(({ councilId }) => councilId)).toEqual([other.id]);
  });

  it("limits nobody who administers, and is of this council's people and teams only", async () => {
    const other = await makeCouncil(`W${String(councils).padStart(2, "0")}`);
    const theirs = await makeOfficer(other);
    const ben = await makeOfficer(council);
    const change = (staffId: string, next: Partial<Parameters<typeof changeRole>[1]>) =>
      as(admin, (db) => changeRole(db, { staffId, role: "officer", ...held, ...next }));
    const limited: Partial<RoleState> = { role: "administrator", services: ["pothole"] };
    expect(await change(ben.id, limited)).toMatchObject({ reason: "limited-administrator" });
    expect(await change(theirs.id, {})).toMatchObject({ reason: "unknown-person" });
    const foreign = { teams: [await makeTeam(other)] };
    expect(await change(ben.id, foreign)).toMatchObject({ reason: "unknown-team" });
  });
});

describe("a finance role", () => {
  const cases = { services: [], teams: [] };
  const rolesOf = async (token: string) => {
    const staff = await staffOfToken(token);
    return staff && [staff.roles.map(({ role }) => role), staff.finance.map(({ role }) => role)];
  };
  const changeIdOf = (changed: { ok: boolean; changeId?: string | null }) => {
    if (!changed.changeId) throw new Error("Nothing was changed");
    return { id: changed.changeId };
  };

  it("is given beside another, taken, and comes back by an undo", async () => {
    const ben = await makeOfficer(council, { name: "Ben" });
    const token = await staffToken(ben.id);
    const give = { staffId: ben.id, role: "cashier" } as const;
    expect(await as(admin, (db) => giveFinanceRole(db, give))).toMatchObject({ ok: true });
    expect(await rolesOf(token)).toEqual([["officer"], ["cashier"]]);
    const taken = await as(admin, (db) => takeFinanceRole(db, { staffId: ben.id }));
    expect(await rolesOf(token)).toEqual([["officer"], []]);
    await as(admin, (db) => undoSetting(db, changeIdOf(taken)));
    expect(await rolesOf(token)).toEqual([["officer"], ["cashier"]]);
  });

  it("is nobody's to give but an administrator's, and never to themself", async () => {
    const manager = await makeOfficer(council, { role: "manager" });
    const ben = await makeOfficer(council);
    const give = (by: { scope: Scope }, staffId: string) =>
      as(by, (db) => giveFinanceRole(db, { staffId, role: "finance-manager" }));
    expect(await give(manager, ben.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await give(admin, admin.id)).toEqual({ ok: false, reason: "own-role" });
    const stranger = await makeOfficer(await makeCouncil(`Y${String(councils).padStart(2, "0")}`));
    expect(await give(admin, stranger.id)).toEqual({ ok: false, reason: "unknown-person" });
    const treasurer = await makeKeeper(council, "finance-manager");
    expect(await give(treasurer, ben.id)).toEqual({ ok: false, reason: "forbidden" });
  });

  it("comes back to nobody by their own undo", async () => {
    const other = await makeOfficer(council, { role: "administrator" });
    const give = { staffId: admin.id, role: "auditor" } as const;
    await as(other, (db) => giveFinanceRole(db, give));
    const taken = await as(admin, (db) => takeFinanceRole(db, { staffId: admin.id }));
    const undo = (by: { scope: Scope }) => as(by, (db) => undoSetting(db, changeIdOf(taken)));
    expect(await undo(admin)).toMatchObject({ reason: "impossible", why: "own-role" });
    expect(await undo(other)).toMatchObject({ ok: true });
  });

  it("is enough to work here, and so is the other: who has one of them keeps it", async () => {
    const fay = await makeKeeper(council, "cashier", "Fay");
    const token = await staffToken(fay.id);
    expect(await rolesOf(token)).toEqual([[], ["cashier"]]);
    const take = () => as(admin, (db) => takeFinanceRole(db, { staffId: fay.id }));
    const change = (next: { role: "officer" | null }) =>
      as(admin, (db) => changeStaff(db, { staffId: fay.id, ...cases, ...next }));
    expect(await take()).toEqual({ ok: false, reason: "no-role" });
    expect(await change({ role: "officer" })).toMatchObject({ ok: true });
    expect(await rolesOf(token)).toEqual([["officer"], ["cashier"]]);
    expect(await change({ role: null })).toMatchObject({ ok: true });
    expect(await rolesOf(token)).toEqual([[], ["cashier"]]);
    await change({ role: "officer" });
    expect(await take()).toMatchObject({ ok: true });
    expect(await change({ role: null })).toEqual({ ok: false, reason: "no-role" });
  });

  it("ends with somebody's work here, with every session, and comes back with it", async () => {
    const ben = await makeOfficer(council, { name: "Ben" });
    await as(admin, (db) => giveFinanceRole(db, { staffId: ben.id, role: "auditor" }));
    const token = await staffToken(ben.id);
    const left = await as(admin, (db) => dismissStaff(db, { staffId: ben.id }));
    expect(await staffOfToken(token)).toBeNull();
    await as(admin, (db) => undoSetting(db, changeIdOf(left)));
    expect(await rolesOf(await staffToken(ben.id))).toEqual([["officer"], ["auditor"]]);

    const fay = await makeKeeper(council, "cashier", "Fay");
    const fays = await staffToken(fay.id);
    const gone = await as(admin, (db) => dismissStaff(db, { staffId: fay.id }));
    expect(await staffOfToken(fays)).toBeNull();
    expect(await colleaguesOf(admin.scope, fay.id)).toEqual([]);
    await as(admin, (db) => undoSetting(db, changeIdOf(gone)));
    expect(await colleaguesOf(admin.scope, fay.id)).toMatchObject([
      { role: null, finance: "cashier" },
    ]);
  });

  it("is what somebody can be invited to alone", async () => {
    const { token, email } = await invited(
      invitation({ role: null, finance: "auditor", teams: [] }),
    );
    expect(await join(token)).toMatchObject({ ok: true });
    const [found] = (await colleaguesOf(admin.scope)).filter((one) => one.email === email);
    expect(found).toMatchObject({ role: null, finance: "auditor" });
    const again = await as(admin, (db) => inviteStaff(db, invitation({ email })));
    expect(again).toMatchObject({ reason: "works-here" });
    const none = invitation({ role: null });
    expect(await as(admin, (db) => inviteStaff(db, none))).toMatchObject({ reason: "no-role" });
  });
});

describe("an officer limited to potholes", () => {
  it("sees no other case: not in the queue, not in the counts, not by its reference", async () => {
    const ben = await makeOfficer(council, { name: "Ben" });
    const hole = await report(council, { service: "pothole" });
    const paint = await report(council, { service: "graffiti" });
    await as(ben, (db) => takeCase(db, { caseId: paint.caseId, revision: 0 }));
    const limit: RoleState = { role: "officer", services: ["pothole"], teams: [] };
    await as(admin, (db) => changeStaff(db, { staffId: ben.id, ...limit }));
    // What they had taken is nobody's: they would not see it.
    expect(await as(admin, (db) => caseForStaff(db, paint.reference))).toMatchObject({
      assignee: null,
    });
    const scope = staffScope(ben.id, council.id, "officer", ["pothole"]);
    const looking = { scope };
    const { rows } = await as(looking, (db) => queue(db, { councilId: council.id }));
    expect(rows.map(({ reference }) => reference)).toEqual([hole.reference]);
    expect(await as(looking, (db) => countCases(db, [{ councilId: council.id }]))).toEqual([1]);
    expect(await as(looking, (db) => caseForStaff(db, paint.reference))).toBeNull();
    expect(await as(looking, (db) => caseForStaff(db, hole.reference))).not.toBeNull();
    for (const table of ["caseContact", "caseEvent"] as const) {
      const seen = await as(looking, (db) => countOf(db, table, paint.caseId));
      expect([table, seen]).toEqual([table, 0]);
    }
    const change = { caseId: paint.caseId, revision: 2 };
    expect(await as(looking, (db) => takeCase(db, change))).toMatchObject({ reason: "not-found" });
  });

  it("finds no other by its words or on the map, and changes none with many at once", async () => {
    const ben = await makeOfficer(council, { name: "Ben" });
    const paint = await report(council, { service: "graffiti" });
    const hole = await report(council, { service: "pothole" });
    const limit: RoleState = { role: "officer", services: ["pothole"], teams: [] };
    await as(admin, (db) => changeStaff(db, { staffId: ben.id, ...limit }));
    const looking = { scope: staffScope(ben.id, council.id, "officer", ["pothole"]) };
    const around = { minLat: 51, maxLat: 52, minLong: 1, maxLong: 2 };
    for (const filter of [{ words: "library" }, { words: paint.reference }, { box: around }]) {
      const find = (who: { scope: Scope }) =>
        as(who, (db) => queue(db, { councilId: council.id, ...filter }));
      const seen = (await find(looking)).rows.map(({ reference }) => reference);
      expect([filter, seen]).toEqual([
        filter,
        filter.words === paint.reference ? [] : [hole.reference],
      ]);
      const all = (await find(admin)).rows.map(({ reference }) => reference);
      expect(all).toContain(paint.reference);
    }
    const id = newId();
    const chosen = [paint, hole].map(({ caseId }) => ({ caseId, revision: 0 }));
    const choice = { kind: "close", reason: "fixed", words: "Done" } as const;
    expect(await as(looking, (db) => beginBulk(db, { id, choice, chosen }))).toEqual({ ok: true });
    await runJobs(database);
    const stateOf = async (reference: string) =>
      (await as(admin, (db) => caseForStaff(db, reference)))?.state;
    expect([await stateOf(paint.reference), await stateOf(hole.reference)]).toEqual([
      "received",
      "closed",
    ]);
    const standing = await as(looking, (db) => bulkStanding(db, id));
    expect(JSON.stringify(standing)).not.toContain(paint.reference);
  });
});

function countOf(db: Db, table: "caseContact" | "caseEvent", caseId: string): Promise<number> {
  return table === "caseContact"
    ? db.caseContact.count({ where: { caseId } })
    : db.caseEvent.count({ where: { caseId } });
}
