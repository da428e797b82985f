import { describe, expect, it } from "vitest";
import { enrol } from "@/lib/identity/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import type { Account } from "./account";
import { installApp } from "./authenticator-app";
import {
  answerLostFactor,
  askToRemoveFactor,
  canAnswer,
  canStop,
  lostFactorOf,
  stopLostFactor,
} from "./lose-factor";
import { finishLostFactor, tendLostFactorsAt } from "./lost-factor-job";
import { withProof } from "./proof";
import { factorsOf, hasFactor } from "./queries";
import { replaceRecoveryCodes } from "./recovery-codes";
import { codeAt, newTotpSecret } from "./totp";

const database = testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const hours = (n: number) => new Date(noon.getTime() + n * 60 * 60_000);
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);

/** Somebody who lost their app, with a session by their password that waits for its code. */
async function locked(method = "password") {
  const email = `${newId()}@example.com`;
  const id = await enrol({ email, password: "a sound password" });
  const account: Account = { kind: "resident", id };
  const secret = newTotpSecret();
  await asIdentity(async (db) => {
    await installApp(db, account, secret, noon);
    await replaceRecoveryCodes(db, account);
  });
  const sessionId = newId();
  await asIdentity((db) =>
    db.residentSession.create({
      data: {
        ...{ id: sessionId, residentId: id, method, device: "", place: "" },
        ...{ createdAt: noon, lastSeenAt: noon, expiresAt: hours(12) },
      },
    }),
  );
  return { id, sessionId, account, secret, email };
}

type Somebody = Awaited<ReturnType<typeof locked>>;

async function lettersTo({ email }: Somebody): Promise<{ name: string; paths: string[] }[]> {
  const { rows } = await database.query(
    "SELECT template, fields FROM letters WHERE recipient = $1 ORDER BY created_at, id",
    [email],
  );
  return rows.map(({ template, fields }) => ({
    name: fields.change ?? template,
    paths: Object.values<string>(fields).filter((value) => /^\/account\/lost/.test(String(value))),
  }));
}

/** The last parts of the links in the newest letter: to confirm, to stop. */
async function links(somebody: Somebody) {
  const letter = (await lettersTo(somebody)).at(-1);
  const end = (part: string) =>
    letter?.paths
      .find((path) => path.includes(`/${part}/`))
      ?.split("/")
      .at(-1) ?? "";
  return { confirm: end("confirm"), stop: end("stop") };
}

/** The wait has begun at noon. */
async function waiting() {
  const somebody = await locked();
  expect(await askToRemoveFactor(somebody, noon)).toEqual({ ok: true });
  expect(await answerLostFactor((await links(somebody)).confirm, noon)).toEqual(hours(48));
  return somebody;
}

const isLocked = ({ account }: Somebody) => asIdentity((db) => hasFactor(db, account));

describe("the way back without the second factor", () => {
  it("takes password, mailbox and 48 hours, with letters on the way", async () => {
    const somebody = await waiting();
    expect(await lostFactorOf(somebody.id, noon)).toEqual({ stage: "waiting", until: hours(48) });
    for (const h of [1, 23, 24, 25, 47]) await tendLostFactorsAt(hours(h));
    expect(await isLocked(somebody)).toBe(true);
    await tendLostFactorsAt(hours(48));
    expect(await isLocked(somebody)).toBe(false);
    expect(await asIdentity((db) => factorsOf(db, somebody.account))).toMatchObject({
      codesLeft: 0,
    });
    await tendLostFactorsAt(hours(49));
    expect((await lettersTo(somebody)).map(({ name }) => name)).toEqual([
      "lost-factor-asked",
      "lost-factor-waiting",
      "lost-factor-waiting",
      "lost-removed",
    ]);
    expect(await lostFactorOf(somebody.id, hours(49))).toBeNull();
    const { rows } = await database.query(
      "SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id",
      [somebody.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "resident.second_factor_lost",
      "resident.second_factor_removal_begun",
      "resident.second_factor_removed_as_lost",
    ]);
  });

  it("is not open to somebody with the password alone, who cannot follow the letter's link", async () => {
    const somebody = await locked();
    await askToRemoveFactor(somebody, noon);
    for (const h of [24, 48, 200]) await tendLostFactorsAt(hours(h));
    await finishLostFactor(somebody.id, hours(200));
    expect(await isLocked(somebody)).toBe(true);
  });

  it("is not open to somebody with the mailbox alone: in by a link, or by a password set with one", async () => {
    const byLink = await locked("link");
    expect(await askToRemoveFactor(byLink, noon)).toEqual({ ok: false, reason: "not-by-password" });
    const byReset = await locked();
    await asIdentity(async (db) => {
      const { changedAt } = await db.residentPassword.findUniqueOrThrow({
        where: { residentId: byReset.id },
      });
      await db.accountLink.create({
        data: {
          ...{ id: newId(), purpose: "password", residentId: byReset.id, email: byReset.email },
          ...{
            secretHash: newId(),
            facts: {},
            createdAt: noon,
            expiresAt: noon,
            usedAt: changedAt,
          },
        },
      });
    });
    expect(await askToRemoveFactor(byReset, noon)).toEqual({
      ok: false,
      reason: "not-by-password",
    });
  });

  it("is stopped by the link of each letter, at any time before", async () => {
    for (const h of [0, 24, 47, 48]) {
      const somebody = await waiting();
      await tendLostFactorsAt(hours(Math.min(h, 47)));
      const { stop } = await links(somebody);
      expect(await canStop(stop, hours(h))).toBe(true);
      expect(await stopLostFactor(stop, hours(h))).toBe(true);
      expect(await stopLostFactor(stop, hours(h))).toBe(false);
      await tendLostFactorsAt(hours(100));
      expect(await isLocked(somebody)).toBe(true);
    }
  });

  it("is stopped by the first letter's link before anybody has confirmed", async () => {
    const somebody = await locked();
    await askToRemoveFactor(somebody, noon);
    const { stop, confirm } = await links(somebody);
    expect(await stopLostFactor(stop, noon)).toBe(true);
    expect(await canAnswer(confirm, noon)).toBe(false);
    expect(await answerLostFactor(confirm, noon)).toBeNull();
  });

  it("is stopped by whoever shows the factor", async () => {
    const somebody = await waiting();
    const code = codeAt(somebody.secret, hours(47));
    const proof = { code, passkey: null };
    expect(await withProof(somebody.account, proof, hours(47), async () => null)).toMatchObject({
      ok: true,
    });
    await tendLostFactorsAt(hours(48));
    expect(await isLocked(somebody)).toBe(true);
  });

  it("does not begin its wait anew, and takes no link twice or by another's name", async () => {
    const somebody = await locked();
    await askToRemoveFactor(somebody, noon);
    const { confirm, stop } = await links(somebody);
    expect(await answerLostFactor(`${confirm}x`, noon)).toBeNull();
    expect(await stopLostFactor(`${stop}x`, noon)).toBe(false);
    expect(await answerLostFactor(confirm, noon)).toEqual(hours(48));
    expect(await answerLostFactor(confirm, hours(1))).toBeNull();
    expect(await askToRemoveFactor(somebody, hours(2))).toEqual({ ok: false, reason: "waiting" });
  });

  it("follows no link to an address that was the account's once", async () => {
    const somebody = await locked();
    await askToRemoveFactor(somebody, noon);
    const { confirm } = await links(somebody);
    await withScope(systemScope("test"), (db) =>
      db.resident.update({
        where: { id: somebody.id },
        data: { email: `${newId()}@example.com` },
      }),
    );
    expect(await answerLostFactor(confirm, noon)).toBeNull();
  });

  it("is finished at once for somebody who comes back when it is due, and once only", async () => {
    const somebody = await waiting();
    await finishLostFactor(somebody.id, hours(47));
    expect(await isLocked(somebody)).toBe(true);
    await Promise.all([
      finishLostFactor(somebody.id, hours(48)),
      finishLostFactor(somebody.id, hours(48)),
      tendLostFactorsAt(hours(48)),
    ]);
    expect(await isLocked(somebody)).toBe(false);
    const letters = await lettersTo(somebody);
    expect(letters.filter(({ name }) => name === "lost-removed")).toHaveLength(1);
  });

  it("writes no more than three first letters a day", async () => {
    const somebody = await locked();
    const asked = [];
    for (const h of [1, 2, 3, 4]) asked.push(await askToRemoveFactor(somebody, hours(h)));
    expect(asked.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    const [first] = await lettersTo(somebody);
    const confirm = first?.paths[0]?.split("/").at(-1) ?? "";
    expect(await answerLostFactor(confirm, hours(4))).toBeNull();
  });

  it("is for nobody who is in already", async () => {
    const somebody = await locked();
    await asIdentity((db) =>
      db.residentSession.update({ where: { id: somebody.sessionId }, data: { strongAt: noon } }),
    );
    await expect(askToRemoveFactor(somebody, noon)).rejects.toThrow("waits for its second step");
  });
});
