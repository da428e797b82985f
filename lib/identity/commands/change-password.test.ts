import { describe, expect, it } from "vitest";
import {
  askForNewPassword,
  beginResidentSession,
  canSetPassword,
  changePassword,
  type Holder,
  securityOf,
  signInTo,
} from "@/lib/identity";
import { enrol } from "@/lib/identity/testing";
import { cameIn, person, whoIs } from "@/lib/identity/testing/holder";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const device = "Firefox on Windows";
const fresh = "seven bridges over water";

describe.each(["resident", "staff"] as const)("changing the password of a %s account", (kind) => {
  const typed = (current: string, password = fresh) => ({ current, password });

  it("ends every other session, and gives this one another cookie", async () => {
    const owner = await person(kind);
    const [here, elsewhere] = [await cameIn(owner, now), await cameIn(owner, now)];
    const changed = await changePassword(here, typed(owner.password), device, now);
    if (!changed.ok) throw new Error(changed.reason);
    expect(await whoIs(kind, elsewhere.token, now)).toBeNull();
    expect(await whoIs(kind, here.token, now)).toBeNull();
    expect(await whoIs(kind, changed.token, now)).toMatchObject({ id: owner.id });
    const attempt = { email: owner.email, address: "192.0.2.1" };
    expect(await signInTo(kind, { ...attempt, password: owner.password }, now)).toEqual({
      ok: false,
      reason: "wrong",
    });
    expect(await signInTo(kind, { ...attempt, password: fresh }, now)).toMatchObject({ ok: true });
  });

  it("tells the owner, and makes links of earlier letters useless", async () => {
    const owner = await person(kind);
    await askForNewPassword(kind, owner.email, now);
    const secret = await secretFrom(owner.email, "linkPath");
    await changePassword(await cameIn(owner, now), typed(owner.password), device, now);
    expect((await accountLetters(owner.email)).at(-1)).toMatchObject({
      template: "account-password-changed",
      fields: { device },
    });
    expect(await canSetPassword(kind, secret, now)).toBe(false);
  });

  it("asks for the current one, and counts wrong guesses by account", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await changePassword(here, typed("guess"), device, now)).toEqual({
        ok: false,
        reason: "wrong",
      });
    }
    expect(await changePassword(here, typed(owner.password), device, now)).toEqual({
      ok: false,
      reason: "too-many",
    });
    expect(await changePassword(here, typed(owner.password), device, later(15))).toMatchObject({
      ok: true,
    });
  });

  it("takes none that is easy to guess", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    for (const [password, reason] of [
      ["password123456", "common"],
      [owner.email, "personal"],
    ] as const) {
      expect(await changePassword(here, typed(owner.password, password), device, now)).toEqual({
        ok: false,
        reason,
      });
    }
  });

  it("is done for one of two who do it at the same moment", async () => {
    const owner = await person(kind);
    const both = [await cameIn(owner, now), await cameIn(owner, now)];
    const results = await Promise.all(
      both.map((here) => changePassword(here, typed(owner.password), device, now)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("does nothing in somebody else's session, or one that has ended", async () => {
    const [owner, other] = [await person(kind), await person(kind)];
    const theirs = await cameIn(other, now);
    const refused = { ok: false, reason: "sign-in" };
    const posing: Holder = { kind, id: owner.id, sessionId: theirs.sessionId };
    expect(await changePassword(posing, typed(owner.password), device, now)).toEqual(refused);
  });
});

describe("an account with a passkey", () => {
  it("takes the passkey of a moment ago for the password, and later asks for that", async () => {
    const { id } = await person("resident");
    const enter = async (method: "passkey" | "link") => {
      const begun = await withScope(identityScope(), (db) =>
        beginResidentSession(db, { residentId: id, method, device, place: "192.0.2.1" }, now),
      );
      return { kind: "resident", id, sessionId: begun.sessionId } as const;
    };
    const typed = { current: "", password: fresh };
    const [byPasskey, byLink] = [await enter("passkey"), await enter("link")];
    expect((await securityOf(byPasskey, later(14))).asked).toBe("nothing");
    const wrong = { ok: false, reason: "wrong" };
    expect(await changePassword(byLink, typed, device, later(14))).toEqual(wrong);
    expect(await changePassword(byPasskey, typed, device, later(15))).toEqual(wrong);
    expect(await changePassword(byPasskey, typed, device, later(14))).toMatchObject({ ok: true });
  });
});

describe("an account without a password", () => {
  async function passwordless() {
    const id = await enrol();
    const begun = await withScope(identityScope(), (db) =>
      beginResidentSession(
        db,
        { residentId: id, method: "outside", device, place: "192.0.2.1" },
        now,
      ),
    );
    return { kind: "resident", id, sessionId: begun.sessionId } as const;
  }
  const typed = { current: "", password: fresh };

  it("gets one from whoever signed in a moment ago", async () => {
    const holder = await passwordless();
    expect(await changePassword(holder, typed, device, later(14))).toMatchObject({ ok: true });
  });

  it("gets none from whoever signed in longer ago", async () => {
    const holder = await passwordless();
    expect(await changePassword(holder, typed, device, later(15))).toEqual({
      ok: false,
      reason: "sign-in",
    });
  });
});
