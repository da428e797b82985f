import { describe, expect, it } from "vitest";
import { employ, enrol } from "@/lib/identity/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { type Account, addressOf } from "./account";
import { secretToSetUp } from "./authenticator-app";
import {
  addAuthenticatorApp,
  beginAuthenticatorApp,
  makeRecoveryCodes,
  removeAuthenticatorApp,
} from "./changes";
import { factorLimits, type Proof, withProof } from "./proof";
import { factorsOf, hasFactor } from "./queries";
import { codesToShow, putAway } from "./shown-once";
import { codeAt } from "./totp";

const database = testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const seconds = (n: number) => new Date(noon.getTime() + n * 1000);
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);

const code = (typed: string): Proof => ({ code: typed, passkey: null });
const show = (account: Account, typed: string, now: Date) =>
  withProof(account, code(typed), now, async (_db, shown) => shown);

/** Somebody with an app, the first code of which was taken at noon. */
async function equipped(kind: Account["kind"] = "resident") {
  const account = await newcomer(kind);
  await beginAuthenticatorApp(account, noon);
  const secret = (await asIdentity((db) => secretToSetUp(db, account, noon))) ?? "";
  const added = await addAuthenticatorApp(account, codeAt(secret, noon), {}, noon);
  const codes = await asIdentity((db) =>
    codesToShow(db, account, (added.ok && added.show) || "", noon),
  );
  if (!codes) throw new Error("The first factor comes with recovery codes");
  return { account, secret, codes, shown: (added.ok && added.show) || "" };
}

async function newcomer(kind: Account["kind"]): Promise<Account> {
  if (kind === "resident") return { kind, id: await enrol() };
  const email = `${newId()}@kent.example`;
  return { kind, id: await employ({ email, password: "pass" }) };
}

async function lettersOf(account: Account): Promise<unknown[]> {
  const email = await asIdentity((db) => addressOf(db, account));
  const { rows } = await database.query(
    "SELECT fields->>'change' AS change FROM letters WHERE recipient = $1 ORDER BY id",
    [email],
  );
  return rows.map(({ change }) => change);
}

describe.each(["resident", "staff"] as const)("an authenticator app of a %s", (kind) => {
  it("asks for nothing until its first code was typed, and then has recovery codes", async () => {
    const account = await newcomer(kind);
    await beginAuthenticatorApp(account, noon);
    expect(await asIdentity((db) => hasFactor(db, account))).toBe(false);
    const wrong = await addAuthenticatorApp(account, "000000", {}, noon);
    expect(wrong).toEqual({ ok: false, reason: "wrong" });
    expect(await asIdentity((db) => hasFactor(db, account))).toBe(false);

    const other = await equipped(kind);
    expect(await asIdentity((db) => factorsOf(db, other.account))).toMatchObject({
      appSince: noon,
      codesLeft: 10,
    });
    expect(await asIdentity((db) => secretToSetUp(db, other.account, noon))).toBeNull();
    expect(await lettersOf(other.account)).toEqual(["app-added"]);
  });

  it("keeps its secret and codes where nobody reads them in the database", async () => {
    const { account, secret, codes } = await equipped(kind);
    const dump = async (table: string) =>
      JSON.stringify((await database.query(`SELECT * FROM ${table}`)).rows);
    expect(await dump("authenticator_apps")).not.toContain(secret);
    expect(await dump("authenticator_apps")).toContain(account.id);
    for (const table of ["recovery_codes", "sign_in_tries"]) {
      const text = await dump(table);
      for (const one of codes) {
        expect(text).not.toContain(one);
        expect(text).not.toContain(one.replace("-", ""));
      }
    }
  });
});

describe("a code of the app", () => {
  it("counts once, also of two at the same moment", async () => {
    const { account, secret } = await equipped();
    expect(await show(account, codeAt(secret, noon), noon)).toMatchObject({ ok: false });
    const next = codeAt(secret, seconds(30));
    const tries = await Promise.all([1, 2, 3].map(() => show(account, next, seconds(30))));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("can be tried a few times only, the right one too, until the window ends", async () => {
    const { account, secret } = await equipped();
    for (let n = 0; n < factorLimits.soon.tries; n += 1) {
      expect(await show(account, "000000", noon)).toEqual({ ok: false, reason: "wrong" });
    }
    const right = (at: Date) => show(account, codeAt(secret, at), at);
    expect(await right(seconds(60))).toEqual({ ok: false, reason: "too-many" });
    expect(await right(seconds(factorLimits.soon.seconds))).toMatchObject({ ok: true });
  });

  it("that is right uses no try up", async () => {
    const { account, secret } = await equipped();
    for (let n = 1; n <= factorLimits.soon.tries + 1; n += 1) {
      const at = seconds(n * 30);
      expect(await show(account, codeAt(secret, at), at)).toEqual({ ok: true, result: "app" });
    }
  });

  it("is no other account's", async () => {
    const { secret } = await equipped();
    const other = await equipped();
    const now = seconds(60);
    expect(await show(other.account, codeAt(secret, now), now)).toMatchObject({ ok: false });
  });
});

describe("recovery codes", () => {
  it("stand in for the app once each, and their owner is told how many are left", async () => {
    const { account, codes } = await equipped();
    const [first = "", second = ""] = codes;
    expect(await show(account, first, noon)).toEqual({ ok: true, result: "recovery-code" });
    expect(await show(account, first, noon)).toEqual({ ok: false, reason: "wrong" });
    const both = await Promise.all([show(account, second, noon), show(account, second, noon)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await asIdentity((db) => factorsOf(db, account))).codesLeft).toBe(8);
    expect(await lettersOf(account)).toEqual(["app-added", "code-used", "code-used"]);
    const { rows } = await database.query(
      "SELECT fields->>'codesLeft' AS left FROM letters WHERE fields->>'change' = 'code-used' ORDER BY id DESC LIMIT 1",
    );
    expect(rows).toEqual([{ left: "8" }]);
  });

  it("are no other account's", async () => {
    const { codes } = await equipped();
    const other = await equipped();
    expect(await show(other.account, codes[0] ?? "", noon)).toMatchObject({ ok: false });
  });

  it("die when new ones are made, which takes a proof", async () => {
    const { account, codes, secret } = await equipped();
    expect(await makeRecoveryCodes(account, code("000000"), noon)).toMatchObject({ ok: false });
    const at = seconds(60);
    const made = await makeRecoveryCodes(account, code(codeAt(secret, at)), at);
    if (!made.ok) throw new Error(made.reason);
    expect(await show(account, codes[0] ?? "", at)).toMatchObject({ ok: false });
    const fresh = await asIdentity((db) => codesToShow(db, account, made.result, at));
    expect(fresh).toHaveLength(10);
    expect(await show(account, fresh?.[0] ?? "", at)).toMatchObject({ ok: true });
  });

  it("stay ten where two make new ones at the same moment", async () => {
    const { account, codes } = await equipped();
    await Promise.all(codes.slice(0, 2).map((one) => makeRecoveryCodes(account, code(one), noon)));
    expect((await asIdentity((db) => factorsOf(db, account))).codesLeft).toBe(10);
  });

  it("are shown to their owner's browser, until they are put away or a quarter of an hour is over", async () => {
    const { account, shown } = await equipped();
    const other = await newcomer("resident");
    const seen = (by: Account, now: Date) => asIdentity((db) => codesToShow(db, by, shown, now));
    expect(await seen(account, seconds(60))).toHaveLength(10);
    expect(await seen(other, seconds(60))).toBeNull();
    expect(await seen(account, seconds(15 * 60))).toBeNull();
    await asIdentity((db) => putAway(db, shown, seconds(60)));
    expect(await seen(account, seconds(60))).toBeNull();
  });
});

describe("removing the app", () => {
  it("takes a code of it, and leaves no recovery code behind", async () => {
    const { account, secret, codes } = await equipped();
    const at = seconds(60);
    expect(await removeAuthenticatorApp(account, code("123456"), at)).toMatchObject({ ok: false });
    expect(await asIdentity((db) => hasFactor(db, account))).toBe(true);
    expect(await removeAuthenticatorApp(account, code(codeAt(secret, at)), at)).toEqual({
      ok: true,
      result: { isLast: true },
    });
    expect(await asIdentity((db) => factorsOf(db, account))).toMatchObject({
      appSince: null,
      codesLeft: 0,
    });
    expect(await show(account, codes[0] ?? "", at)).toMatchObject({ ok: false });
    expect(await lettersOf(account)).toEqual(["app-added", "app-removed"]);
  });

  it("leaves in the log what was done and what failed, and nothing of the codes", async () => {
    const { account, codes } = await equipped();
    await removeAuthenticatorApp(account, code("123456"), noon);
    await removeAuthenticatorApp(account, code(codes[0] ?? ""), noon);
    const entries = await withScope(systemScope("test"), (db) =>
      db.auditEntry.findMany({ where: { subjectId: account.id }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      "resident.authenticator_app_added",
      "resident.second_factor_failed",
      "resident.recovery_code_used",
      "resident.authenticator_app_removed",
    ]);
    for (const { facts } of entries) expect(facts).toEqual({});
  });
});
