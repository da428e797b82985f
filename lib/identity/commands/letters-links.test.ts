import { describe, expect, it } from "vitest";
import {
  type AccountKind,
  askForNewPassword,
  askForSignInLink,
  canSetPassword,
  canSignInByLink,
  linkSpans,
  pendingOfToken,
  residentOfToken,
  setNewPassword,
  signInByLink,
  signInTo,
} from "@/lib/identity";
import { employ, enrol } from "@/lib/identity/testing";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { failedSignIns } from "@/lib/identity/testing/trail";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const arrival = { address: "192.0.2.1", device: "Firefox on Windows" };
const [old, fresh] = ["the kettle sings at dawn", "seven bridges over water"];
const broken = { ok: false, reason: "link" };
let people = 0;

async function someone(kind: AccountKind) {
  people += 1;
  const email = `someone${people}@example.com`;
  const id =
    kind === "resident"
      ? await enrol({ email, password: old })
      : await employ({ email, password: old, roles: { [newId()]: "officer" } });
  return { id, email };
}

const change = (data: { email?: string; closedAt?: Date }, id: string) =>
  withScope(systemScope("test"), (db) => db.resident.update({ where: { id }, data }));

describe("a link to sign in with", () => {
  async function linkTo(email: string): Promise<string> {
    await askForSignInLink({ email, from: "/account/cases/ROT-7K4P9QX-3" }, now);
    return secretFrom(email, "linkPath");
  }

  it("signs in once, and leads to the page that was asked for", async () => {
    const { id, email } = await someone("resident");
    const secret = await linkTo(email);
    expect(await canSignInByLink(secret, now)).toBe(true);
    const entered = await signInByLink(secret, arrival, now);
    if (!entered.ok) throw new Error(entered.reason);
    expect(entered.from).toBe("/account/cases/ROT-7K4P9QX-3");
    expect(await residentOfToken(entered.token, now)).toMatchObject({ id });
    expect(await signInByLink(secret, arrival, now)).toEqual(broken);
    expect(await failedSignIns("resident", { method: "link" })).toBe(1);
    expect(await canSignInByLink(secret, now)).toBe(false);
  });

  it("signs in one of two who follow it at the same moment", async () => {
    const { email } = await someone("resident");
    const secret = await linkTo(email);
    const both = await Promise.all([1, 2].map(() => signInByLink(secret, arrival, now)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("works for ten minutes", async () => {
    const { email } = await someone("resident");
    const secret = await linkTo(email);
    expect(linkSpans["sign-in"]).toBe(10 * 60_000);
    expect(await canSignInByLink(secret, later(linkSpans["sign-in"] - 1))).toBe(true);
    expect(await signInByLink(secret, arrival, later(linkSpans["sign-in"]))).toEqual(broken);
  });

  it("does not stand in for the second factor", async () => {
    const { id, email } = await someone("resident");
    await withScope(systemScope("test"), (db) =>
      db.passkey.create({
        data: {
          ...{ id: newId(), residentId: id, credentialId: newId(), publicKey: Buffer.from("") },
          ...{ counter: 0, transports: [], name: "Phone", createdAt: now },
        },
      }),
    );
    const entered = await signInByLink(await linkTo(email), arrival, now);
    expect(entered).toMatchObject({ ok: true, pending: true });
  });

  it("opens nothing after the address was changed, or the account closed", async () => {
    const moved = await someone("resident");
    const secret = await linkTo(moved.email);
    await change({ email: `moved${people}@example.com` }, moved.id);
    expect(await signInByLink(secret, arrival, now)).toEqual(broken);
    const closed = await someone("resident");
    const another = await linkTo(closed.email);
    await change({ closedAt: now }, closed.id);
    expect(await signInByLink(another, arrival, now)).toEqual(broken);
  });

  it("is answered for an address without an account by a letter that says so", async () => {
    await askForSignInLink({ email: "nobody@example.com" }, now);
    expect(await accountLetters("nobody@example.com")).toMatchObject([
      { template: "account-none", residentId: null, fields: { registerPath: "/account/register" } },
    ]);
  });
});

describe.each(["resident", "staff"] as const)("a new password of a %s account", (kind) => {
  const signInWith = (email: string, password: string) =>
    signInTo(kind, { email, password, ...arrival }, now);
  // Staff then wait for their second step.
  const whoIs = (token: string) =>
    kind === "resident" ? residentOfToken(token, now) : pendingOfToken(kind, token, now);

  async function linkTo(email: string): Promise<string> {
    await askForNewPassword(kind, email, now);
    return secretFrom(email, "linkPath");
  }

  it("is the only one that opens it, and everybody else is out", async () => {
    const { id, email } = await someone(kind);
    const thief = await signInWith(email, old);
    const secret = await linkTo(email);
    const set = await setNewPassword(kind, { secret, password: fresh }, arrival, now);
    if (!set.ok || !thief.ok) throw new Error("refused");
    expect(await whoIs(thief.token)).toBeNull();
    expect(await whoIs(set.token)).toMatchObject({ id });
    expect(await signInWith(email, old)).toEqual({ ok: false, reason: "wrong" });
    expect(await signInWith(email, fresh)).toMatchObject({ ok: true });
    const letters = await accountLetters(email);
    expect(letters.map(({ template }) => template)).toContain("account-password-changed");
  });

  it("is set by a link once, and by no link sent before", async () => {
    const { email } = await someone(kind);
    const [first, second] = [await linkTo(email), await linkTo(email)];
    expect(
      await setNewPassword(kind, { secret: second, password: fresh }, arrival, now),
    ).toMatchObject({ ok: true });
    for (const secret of [first, second]) {
      expect(await setNewPassword(kind, { secret, password: old }, arrival, now)).toEqual(broken);
    }
  });

  it("is set within an hour", async () => {
    const { email } = await someone(kind);
    const secret = await linkTo(email);
    const tooLate = later(linkSpans.password);
    expect(await setNewPassword(kind, { secret, password: fresh }, arrival, tooLate)).toEqual(
      broken,
    );
  });

  it("is not set by a link for the other kind of account", async () => {
    const { email } = await someone(kind);
    const secret = await linkTo(email);
    const other = kind === "resident" ? "staff" : "resident";
    expect(await canSetPassword(other, secret, now)).toBe(false);
    expect(await setNewPassword(other, { secret, password: fresh }, arrival, now)).toEqual(broken);
    expect(await canSetPassword(kind, secret, now)).toBe(true);
  });

  it("must be hard to guess, and the link stays for another try", async () => {
    const { email } = await someone(kind);
    const secret = await linkTo(email);
    expect(
      await setNewPassword(kind, { secret, password: "password123456" }, arrival, now),
    ).toEqual({ ok: false, reason: "common" });
    expect(await canSetPassword(kind, secret, now)).toBe(true);
  });
});
