import { describe, expect, it } from "vitest";
import {
  addressToConfirm,
  askForNewPassword,
  askForSignInLink,
  askToChangeAddress,
  askToRegister,
  canSetPassword,
  canSignInByLink,
  changePassword,
  confirmNewAddress,
  linkSpans,
  register,
  signInTo,
} from "@/lib/identity";
import { cameIn, type Person, person, whoIs } from "@/lib/identity/testing/holder";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const device = "Firefox on Windows";
const broken = { ok: false, reason: "link" };
const newAddress = () => `new-${newId()}@example.com`;

/** Asks as the account's owner would, and gives the secret that the new address got. */
async function ask(owner: Person, email: string): Promise<string> {
  const typed = { email, password: owner.password };
  const asked = await askToChangeAddress(await cameIn(owner, now), typed, device, now);
  expect(asked).toEqual({ ok: true });
  return secretFrom(email, "linkPath");
}

const emailOf = ({ kind, id }: Person) =>
  withScope(systemScope("test"), async (db) => {
    const where = { where: { id }, select: { email: true } };
    const found =
      kind === "resident" ? await db.resident.findUnique(where) : await db.staff.findUnique(where);
    return found?.email;
  });

const templatesTo = async (email: string) =>
  (await accountLetters(email)).map(({ template }) => template);

describe.each(["resident", "staff"] as const)("the address of a %s account", (kind) => {
  it("changes once the new one is confirmed, and both are told", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    const email = newAddress();
    const secret = await ask(owner, email);
    expect(await emailOf(owner)).toBe(owner.email);
    expect(await addressToConfirm(kind, secret, now)).toBe(email);
    expect(await confirmNewAddress(kind, secret, device, now)).toMatchObject({ ok: true });
    expect(await emailOf(owner)).toBe(email);
    expect(await templatesTo(email)).toEqual(["account-change-address"]);
    expect((await templatesTo(owner.email)).slice(-2)).toEqual([
      "account-address-change-asked",
      "account-address-changed",
    ]);
    expect(await whoIs(kind, here.token, now)).toMatchObject({ id: owner.id });
    const attempt = { password: owner.password, address: "192.0.2.1" };
    expect(await signInTo(kind, { ...attempt, email }, now)).toMatchObject({ ok: true });
    expect(await signInTo(kind, { ...attempt, email: owner.email }, now)).toMatchObject({
      ok: false,
    });
  });

  it("changes by a link once, within a day, and only for its kind", async () => {
    const owner = await person(kind);
    const secret = await ask(owner, newAddress());
    const other = kind === "resident" ? "staff" : "resident";
    expect(await addressToConfirm(other, secret, now)).toBeNull();
    expect(await confirmNewAddress(other, secret, device, now)).toEqual(broken);
    expect(await confirmNewAddress(kind, secret, device, later(linkSpans.email))).toEqual(broken);
    const both = await Promise.all([1, 2].map(() => confirmNewAddress(kind, secret, device, now)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirmNewAddress(kind, secret, device, now)).toEqual(broken);
  });

  it("changes by the newest link only", async () => {
    const owner = await person(kind);
    const [first, second] = [newAddress(), newAddress()];
    const secrets = [await ask(owner, first), await ask(owner, second)];
    expect(await confirmNewAddress(kind, secrets[0] ?? "", device, now)).toEqual(broken);
    expect(await confirmNewAddress(kind, secrets[1] ?? "", device, now)).toMatchObject({
      ok: true,
    });
    expect(await emailOf(owner)).toBe(second);
  });

  it("does not change once the password is another", async () => {
    const owner = await person(kind);
    const secret = await ask(owner, newAddress());
    const typed = { current: owner.password, password: "seven bridges over water" };
    await changePassword(await cameIn(owner, now), typed, device, now);
    expect(await confirmNewAddress(kind, secret, device, now)).toEqual(broken);
  });

  it("is asked for with the password, and is another than it was", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    const attempt = (typed: { email: string; password: string }) =>
      askToChangeAddress(here, typed, device, now);
    const email = newAddress();
    expect(await attempt({ email, password: "guess" })).toEqual({ ok: false, reason: "wrong" });
    expect(await accountLetters(email)).toEqual([]);
    const same = { email: owner.email, password: owner.password };
    expect(await attempt(same)).toEqual({ ok: false, reason: "same" });
  });

  it("is not that of another account, which only the letter to it says", async () => {
    const [owner, other] = [await person(kind), await person(kind)];
    const typed = { email: other.email, password: owner.password };
    expect(await askToChangeAddress(await cameIn(owner, now), typed, device, now)).toEqual({
      ok: true,
    });
    const [letter] = (await accountLetters(other.email)).slice(-1);
    expect(letter).toMatchObject({ template: "account-address-taken" });
    expect(JSON.stringify(letter?.fields)).not.toContain("new-address");
    expect(await templatesTo(owner.email)).toContain("account-address-change-asked");
  });

  it("goes to one of two accounts that are to have it", async () => {
    const owners = [await person(kind), await person(kind)];
    const email = newAddress();
    const secrets: string[] = [];
    for (const owner of owners) secrets.push(await ask(owner, email));
    const results = await Promise.all(
      secrets.map((secret) => confirmNewAddress(kind, secret, device, now)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "taken" }]);
    const loser = results.findIndex(({ ok }) => !ok);
    expect(await emailOf(owners[loser] as Person)).toBe(owners[loser]?.email);
    // Its link waits for the address to be given up.
    expect(await addressToConfirm(kind, secrets[loser] ?? "", now)).toBe(email);
  });

  it("is written to five times an hour, however often it is asked for", async () => {
    const email = newAddress();
    for (let n = 0; n < 7; n += 1) await ask(await person(kind), email).catch(() => "");
    expect(await accountLetters(email)).toHaveLength(5);
  });

  it("opens nothing any more that was sent to the old one", async () => {
    const owner = await person(kind);
    const secret = await ask(owner, newAddress());
    await askForNewPassword(kind, owner.email, now);
    const password = await secretFrom(owner.email, "linkPath");
    await confirmNewAddress(kind, secret, device, now);
    expect(await canSetPassword(kind, password, now)).toBe(false);
  });
});

describe("the address of a resident", () => {
  it("brings what was reported with it into the account", async () => {
    const owner = await person("resident");
    await confirmNewAddress("resident", await ask(owner, newAddress()), device, now);
    const { rows } = await database.query(
      `SELECT jobs.payload FROM graphile_worker._private_jobs jobs
       JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
       WHERE tasks.identifier = 'address-confirmed' AND jobs.payload::text LIKE $1`,
      [`%${owner.id}%`],
    );
    expect(rows).toHaveLength(1);
  });

  it("goes to somebody who registers with it first", async () => {
    const owner = await person("resident");
    const email = newAddress();
    const secret = await ask(owner, email);
    await askToRegister(email, now);
    const registering = await secretFrom(email, "registerPath");
    await register(
      { secret: registering, name: "Rosa Ward", password: owner.password },
      { address: "192.0.2.1" },
      now,
    );
    expect(await confirmNewAddress("resident", secret, device, now)).toEqual({
      ok: false,
      reason: "taken",
    });
  });

  it("signs nobody in by links to the old one", async () => {
    const owner = await person("resident");
    const secret = await ask(owner, newAddress());
    await askForSignInLink({ email: owner.email }, now);
    const entrance = await secretFrom(owner.email, "linkPath");
    await confirmNewAddress("resident", secret, device, now);
    expect(await canSignInByLink(entrance, now)).toBe(false);
  });
});
