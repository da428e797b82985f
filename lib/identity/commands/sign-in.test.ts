import { describe, expect, it } from "vitest";
import { pendingOfToken, type SignIn, signIn, signInLimits } from "@/lib/identity";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { employ } from "../testing";

testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const kent = newId();
const password = "a sound password";
let people = 0;

/** Somebody new, from an address of their own, so that no test uses up another's tries. */
async function newcomer(extra: Partial<Parameters<typeof employ>[0]> = {}) {
  people += 1;
  const email = `officer${people}@kent.example`;
  const id = await employ({ email, password, roles: { [kent]: "officer" }, ...extra });
  return { id, attempt: { email, password, address: `192.0.2.${people}` } };
}

async function tokenOf(attempt: SignIn, now = noon): Promise<string> {
  const result = await signIn(attempt, now);
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

const whoWaits = (token: string) => pendingOfToken("staff", token, noon);

function trail(subjectId: string) {
  return withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } }),
  );
}

describe("signIn", () => {
  it("knows the person by the token it gives, who is then to show their second step", async () => {
    const { id, attempt } = await newcomer();
    expect(await whoWaits(await tokenOf(attempt))).toMatchObject({ kind: "staff", id });
  });

  it("says the same of a wrong password, an unknown address and a closed account", async () => {
    const { attempt } = await newcomer();
    const closed = await newcomer({ active: false });
    const refused = { ok: false, reason: "wrong" };
    expect(await signIn({ ...attempt, password: "another" }, noon)).toEqual(refused);
    expect(await signIn({ ...attempt, email: "nobody@kent.example" }, noon)).toEqual(refused);
    expect(await signIn(closed.attempt, noon)).toEqual(refused);
  });

  it("locks an account after its tries, the right password too, until the window ends", async () => {
    const { attempt } = await newcomer();
    for (let n = 0; n < signInLimits.account.tries; n += 1) {
      await signIn({ ...attempt, password: "guess" }, noon);
    }
    expect(await signIn(attempt, noon)).toEqual({ ok: false, reason: "too-many" });
    const later = new Date(noon.getTime() + signInLimits.account.seconds * 1000);
    expect(await signIn(attempt, later)).toMatchObject({ ok: true });
  });

  it("locks an address that nobody has just as one that somebody has", async () => {
    const guess = { email: "ghost@kent.example", password: "guess", address: "198.51.100.7" };
    for (let n = 0; n < signInLimits.account.tries; n += 1) await signIn(guess, noon);
    expect(await signIn(guess, noon)).toEqual({ ok: false, reason: "too-many" });
  });

  it("stops a client address that tries many accounts, and spares the accounts it tries then", async () => {
    const { attempt } = await newcomer();
    const address = "198.51.100.8";
    for (let n = 0; n < signInLimits.address.tries; n += 1) {
      await signIn({ email: `n${n}@kent.example`, password: "guess", address }, noon);
    }
    for (let n = 0; n < signInLimits.account.tries; n += 1) {
      expect(await signIn({ ...attempt, address }, noon)).toEqual({
        ok: false,
        reason: "too-many",
      });
    }
    expect(await signIn(attempt, noon)).toMatchObject({ ok: true });
  }, 60_000);

  it("counts no try that succeeds", async () => {
    const { attempt } = await newcomer();
    for (let n = 0; n <= signInLimits.account.tries; n += 1) {
      expect(await signIn(attempt, noon)).toMatchObject({ ok: true });
    }
  });

  it("begins a session of its own, and ends the one the browser came with", async () => {
    const { attempt } = await newcomer();
    const former = await tokenOf(attempt);
    const elsewhere = await tokenOf(attempt);
    const token = await tokenOf({ ...attempt, formerToken: former });
    expect(token).not.toBe(former);
    expect(await whoWaits(former)).toBeNull();
    expect(await whoWaits(token)).not.toBeNull();
    expect(await whoWaits(elsewhere)).not.toBeNull();
  });

  it("leaves in the log who came in and who failed, under their council and without an address", async () => {
    const { id, attempt } = await newcomer();
    await signIn({ ...attempt, password: "guess" }, noon);
    await signIn(attempt, noon);
    const entries = await trail(id);
    expect(entries.map((entry) => entry.action)).toEqual([
      "staff.sign_in_failed",
      "staff.signed_in",
    ]);
    expect(entries[0]).toMatchObject({ councilId: kent, scope: "identity", facts: {} });
    expect(JSON.stringify(entries)).not.toContain("kent.example");
  });
});
