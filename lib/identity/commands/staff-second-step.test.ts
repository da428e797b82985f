import { beforeAll, describe, expect, it } from "vitest";
import { makeCouncil, makeOfficer } from "@/lib/cases/testing";
import {
  askForNewPassword,
  beginAuthenticatorApp,
  codeAt,
  inviteStaff,
  joinAsNew,
  type Pending,
  pendingOfToken,
  removeAuthenticatorApp,
  resetSecondFactor,
  type Staff,
  setNewPassword,
  setUpFirstApp,
  setUpFirstPasskey,
  showSecondStep,
  signIn,
  signInByPasskey,
  staffOfToken,
} from "@/lib/identity";
import { employ, staffToken } from "@/lib/identity/testing";
import { authenticator } from "@/lib/identity/testing/authenticator";
import { secretFrom } from "@/lib/identity/testing/letters";
import { failedSignIns } from "@/lib/identity/testing/trail";
import { type Db, newId, settings, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { secretToSetUp } from "../factors/authenticator-app";
import { askForPasskey, offerPasskey } from "../factors/passkeys";

// Nobody works in the back office on a password alone, whichever way they come.

testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const kent = newId();
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const password = "the kettle sings at dawn";
const arrival = { address: "192.0.2.1", device: "Firefox on Windows" };
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);
const code = (at: Date) => ({ code: codeAt(secret, at), passkey: null });

async function officer({ hasApp = false } = {}) {
  const email = `${newId()}@kent.example`;
  const roles = { [kent]: "officer" } as const;
  const id = await employ({ email, password, roles, ...(hasApp && { secret }) });
  return { id, email, account: { kind: "staff", id } as const };
}

/** Signs in with the password, and gives the token. */
async function enter(email: string, now = noon): Promise<string> {
  const entered = await signIn({ email, password, ...arrival }, now);
  if (!entered.ok) throw new Error(entered.reason);
  return entered.token;
}

async function waiting(token: string, now = noon): Promise<Pending> {
  const pending = await pendingOfToken("staff", token, now);
  if (!pending) throw new Error("Nobody waits with this token");
  return pending;
}

/** Opens nothing, and waits for a second step. */
async function isKeptOut(token: string, now = noon): Promise<void> {
  expect(await staffOfToken(token, now)).toBeNull();
  expect(await pendingOfToken("staff", token, now)).not.toBeNull();
}

describe("a member of staff who has no second factor", () => {
  it("is not let in by their password", async () => {
    const { email } = await officer();
    expect(await signIn({ email, password, ...arrival }, noon)).toMatchObject({ pending: true });
    await isKeptOut(await enter(email));
  });

  it("is not let in by setting a new password from their mailbox", async () => {
    const { email } = await officer();
    await askForNewPassword("staff", email, noon);
    const link = await secretFrom(email, "linkPath");
    const typed = { secret: link, password: "seven bridges over water" };
    const set = await setNewPassword("staff", typed, arrival, noon);
    if (!set.ok) throw new Error(set.reason);
    expect(set.pending).toBe(true);
    await isKeptOut(set.token);
  });

  it("is not let in by following an invitation", async () => {
    const council = await makeCouncil("INV");
    const boss = await makeOfficer(council, { role: "administrator" });
    const email = `${newId()}@kent.example`;
    const asked = { email, name: "Nia New", role: "officer", finance: null } as const;
    await withScope(boss.scope, (db) =>
      inviteStaff(db, { ...asked, services: [], teams: [] }, noon),
    );
    const joined = await joinAsNew(
      await secretFrom(email, "invitationPath"),
      { name: "Nia", password },
      noon,
    );
    expect(joined).toMatchObject({ ok: true });
    await isKeptOut(await enter(email));
  });

  it("is out once they took their last factor away, on every device, and not in again", async () => {
    const { id, account, email } = await officer({ hasApp: true });
    const elsewhere = await staffToken(id, noon);
    expect(await removeAuthenticatorApp(account, code(noon), noon)).toMatchObject({ ok: true });
    expect(await staffOfToken(elsewhere, noon)).toBeNull();
    await isKeptOut(await enter(email));
  });

  it("is out once an administrator took it away, and not in again", async () => {
    const { id, email } = await officer({ hasApp: true });
    const half = await enter(email);
    const role = { councilId: kent, role: "administrator" as const, services: [] };
    const boss: Staff = {
      id: newId(),
      name: "Grace",
      sessionId: newId(),
      isFresh: true,
      roles: [role],
      finance: [],
    };
    const at = { councilId: kent, staffId: id };
    expect(await resetSecondFactor(boss, at, noon)).toEqual({ ok: true });
    expect(await pendingOfToken("staff", half, noon)).toBeNull();
    await isKeptOut(await enter(email));
  });
});

describe("setting up the first", () => {
  const key = async (account: Pending) =>
    asIdentity((db) => secretToSetUp(db, { kind: "staff", id: account.id }, noon));
  let origin: string;
  beforeAll(() => {
    origin = settings().publicUrl;
  });

  it("lets them in by an app's first code, with recovery codes, and the half-open session ends", async () => {
    const { id, account, email } = await officer();
    const half = await enter(email);
    await beginAuthenticatorApp(account, noon);
    const pending = await waiting(half);
    const shown = (await key(pending)) ?? "";
    expect(await setUpFirstApp(pending, "000000", arrival, noon)).toMatchObject({ ok: false });
    await isKeptOut(half);
    const setUp = await setUpFirstApp(pending, codeAt(shown, noon), arrival, noon);
    if (!setUp.ok) throw new Error(setUp.reason);
    expect(setUp.show).not.toBeNull();
    expect(await staffOfToken(setUp.token, noon)).toMatchObject({ id });
    expect(await staffOfToken(half, noon)).toBeNull();
  });

  it("lets them in by a passkey, which then opens the back office by itself", async () => {
    const { id, account, email } = await officer();
    const pending = await waiting(await enter(email));
    const device = authenticator(origin);
    const offered = await asIdentity((db) => offerPasskey(db, account, email, noon));
    const answer = { answer: device.make(offered.options), secret: offered.secret };
    const setUp = await setUpFirstPasskey(pending, { answer, name: "Key" }, arrival, noon);
    if (!setUp.ok) throw new Error(setUp.reason);
    expect(await staffOfToken(setUp.token, noon)).toMatchObject({ id });
    const asked = await asIdentity((db) => askForPasskey(db, null, noon));
    const shown = { answer: device.show(asked.options), secret: asked.secret };
    const token = await signInByPasskey("staff", shown, arrival, noon);
    expect(await staffOfToken(token ?? "", noon)).toMatchObject({ id });
    expect(await signInByPasskey("staff", shown, arrival, noon)).toBeNull();
    expect(await failedSignIns("staff", { method: "passkey" })).toBe(1);
  });

  it("is not open to somebody with the password of an account that has one", async () => {
    const { account, email } = await officer({ hasApp: true });
    const pending = await waiting(await enter(email));
    await beginAuthenticatorApp(account, noon);
    expect(await key(pending)).toBeNull();
    const offered = await asIdentity((db) => offerPasskey(db, account, email, noon));
    const answer = { answer: authenticator(origin).make(offered.options), secret: offered.secret };
    expect(await setUpFirstPasskey(pending, { answer, name: "Key" }, arrival, noon)).toEqual({
      ok: false,
      reason: "wrong",
    });
  });
});

describe("a member of staff who has one", () => {
  it("is in once they showed it, and the same code lets nobody in a second time", async () => {
    const { id, email } = await officer({ hasApp: true });
    const first = await enter(email);
    await isKeptOut(first);
    const shown = await showSecondStep(await waiting(first), code(noon), arrival, noon);
    if (!shown.ok) throw new Error(shown.reason);
    expect(await staffOfToken(shown.token, noon)).toMatchObject({ id });
    const second = await waiting(await enter(email));
    expect(await showSecondStep(second, code(noon), arrival, noon)).toMatchObject({ ok: false });
    const next = later(30);
    expect(await showSecondStep(second, code(next), arrival, next)).toMatchObject({ ok: true });
  });
});
