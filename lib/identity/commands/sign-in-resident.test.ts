import { describe, expect, it } from "vitest";
import {
  makeStrong,
  pendingOfToken,
  residentOfToken,
  type SignIn,
  signInLimitsOf,
  signInTo,
  signOut,
  staffOfToken,
} from "@/lib/identity";
import { enrol } from "@/lib/identity/testing";
import { accountLetters } from "@/lib/identity/testing/letters";
import { newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const password = "the kettle sings at dawn";
let people = 0;

async function newcomer() {
  people += 1;
  const email = `resident${people}@example.com`;
  const id = await enrol({ email, password });
  const attempt = { email, password, address: `192.0.2.${people}`, device: "Firefox on Windows" };
  return { id, attempt };
}

async function enter(attempt: SignIn, now = noon) {
  const result = await signInTo("resident", attempt, now);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const addApp = (residentId: string, confirmedAt: Date | null) =>
  withScope(systemScope("test"), (db) =>
    db.authenticatorApp.create({
      data: { id: newId(), residentId, secret: "", createdAt: noon, confirmedAt },
    }),
  );

describe("a resident's sign-in", () => {
  it("says the same of a wrong password, an unknown address, no password and a closed account", async () => {
    const { attempt } = await newcomer();
    const { id, attempt: closed } = await newcomer();
    await withScope(systemScope("test"), (db) =>
      db.resident.update({ where: { id }, data: { closedAt: noon } }),
    );
    const linkOnly = `link-only-${people}@example.com`;
    await enrol({ email: linkOnly });
    const refused = { ok: false, reason: "wrong" };
    for (const wrong of [
      { ...attempt, password: "another" },
      { ...attempt, email: "nobody@example.com" },
      { ...attempt, email: linkOnly },
      closed,
    ]) {
      expect(await signInTo("resident", wrong, noon)).toEqual(refused);
    }
  });

  it("opens the resident's account and not the back office", async () => {
    const { id, attempt } = await newcomer();
    const { token } = await enter(attempt);
    expect(await residentOfToken(token, noon)).toMatchObject({ id });
    expect(await staffOfToken(token, noon)).toBeNull();
    expect(await signInTo("staff", attempt, noon)).toMatchObject({ ok: false });
  });

  it("locks an account after its tries, in numbers of its own", async () => {
    const { attempt } = await newcomer();
    const { tries, seconds } = signInLimitsOf("resident").account;
    for (let n = 0; n < tries; n += 1) {
      await signInTo("resident", { ...attempt, password: "guess" }, noon);
    }
    const locked = { ok: false, reason: "too-many" };
    expect(await signInTo("resident", attempt, noon)).toEqual(locked);
    expect(await signInTo("staff", attempt, noon)).toEqual({ ok: false, reason: "wrong" });
    expect(await enter(attempt, later(seconds / 60))).toMatchObject({ ok: true });
  });

  it("ends at sign-out, once and in the log", async () => {
    const { id, attempt } = await newcomer();
    const { token } = await enter(attempt);
    await signOut(token, noon, "resident");
    await signOut(token, noon, "resident");
    expect(await residentOfToken(token, noon)).toBeNull();
    const entries = await withScope(systemScope("test"), (db) =>
      db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      "resident.signed_in",
      "resident.signed_out",
    ]);
    expect(JSON.stringify(entries)).not.toContain("example.com");
  });

  it("tells the owner of a device not seen before, and of one seen before nothing", async () => {
    const { attempt } = await newcomer();
    await enter(attempt);
    await enter({ ...attempt, address: attempt.address.replace(/\d+$/, "250") });
    expect(await accountLetters(attempt.email)).toEqual([]);
    await enter({ ...attempt, device: "Safari on iOS" });
    await enter({ ...attempt, address: "203.0.113.1" });
    const letters = await accountLetters(attempt.email);
    expect(letters.map(({ template, fields }) => ({ template, fields }))).toMatchObject([
      { template: "account-new-sign-in", fields: { device: "Safari on iOS" } },
      { template: "account-new-sign-in", fields: { device: "Firefox on Windows" } },
    ]);
  });
});

describe("a second factor", () => {
  it("is waited for before the session opens anything", async () => {
    const { id, attempt } = await newcomer();
    await addApp(id, noon);
    const { token, pending } = await enter(attempt);
    expect(pending).toBe(true);
    expect(await residentOfToken(token, noon)).toBeNull();
    const waiting = await pendingOfToken("resident", token, noon);
    expect(waiting).toMatchObject({ kind: "resident", id });
    await withScope(identityScope(), (db) => makeStrong(db, waiting?.sessionId ?? "", noon));
    expect(await residentOfToken(token, noon)).toMatchObject({ id });
    expect(await pendingOfToken("resident", token, noon)).toBeNull();
  });

  it("is waited for a quarter of an hour", async () => {
    const { id, attempt } = await newcomer();
    await addApp(id, noon);
    const { token } = await enter(attempt);
    expect(await pendingOfToken("resident", token, later(14))).not.toBeNull();
    expect(await pendingOfToken("resident", token, later(15))).toBeNull();
  });

  it("is not asked for by an app whose first code was never typed", async () => {
    const { id, attempt } = await newcomer();
    await addApp(id, null);
    expect(await enter(attempt)).toMatchObject({ pending: false });
  });

  it("opens nothing of a session that has ended", async () => {
    const { id, attempt } = await newcomer();
    await addApp(id, noon);
    const { token } = await enter(attempt);
    const waiting = await pendingOfToken("resident", token, noon);
    await signOut(token, noon, "resident");
    await withScope(identityScope(), (db) => makeStrong(db, waiting?.sessionId ?? "", noon));
    expect(await residentOfToken(token, noon)).toBeNull();
  });
});
