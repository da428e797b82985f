import { describe, expect, it } from "vitest";
import {
  addressToRegister,
  askToRegister,
  linkSpans,
  register,
  residentOfToken,
  signInTo,
} from "@/lib/identity";
import { enrol } from "@/lib/identity/testing";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const password = "the kettle sings at dawn";
const arrival = { address: "192.0.2.1", device: "Firefox on Windows" };
let people = 0;

const newAddress = () => {
  people += 1;
  return `newcomer${people}@example.com`;
};

async function linkTo(email: string): Promise<string> {
  await askToRegister(email, now);
  return secretFrom(email, "registerPath");
}

const typed = (secret: string) => ({ secret, name: "Rosa Ward", password });

const accountsWith = (email: string) =>
  withScope(systemScope("test"), (db) => db.resident.count({ where: { email } }));

describe("register", () => {
  it("makes an account of the address that the letter went to, and signs its owner in", async () => {
    const email = newAddress();
    const secret = await linkTo(email);
    expect(await accountsWith(email)).toBe(0);
    expect(await addressToRegister(secret, now)).toBe(email);
    const made = await register(typed(secret), arrival, now);
    if (!made.ok) throw new Error(made.reason);
    expect(await residentOfToken(made.token, now)).toMatchObject({
      id: made.residentId,
      email,
      name: "Rosa Ward",
    });
    const attempt = { email, password, address: "192.0.2.1" };
    expect(await signInTo("resident", attempt, now)).toMatchObject({ ok: true, pending: false });
  });

  it("tells cases that the address is confirmed", async () => {
    const made = await register(typed(await linkTo(newAddress())), arrival, now);
    const { rows } = await database.query(
      `SELECT jobs.payload FROM graphile_worker._private_jobs jobs
       JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
       WHERE tasks.identifier = 'address-confirmed'`,
    );
    const told = rows.map(({ payload }) => payload.payload.residentId);
    expect(told).toContain(made.ok && made.residentId);
  });

  it("works once", async () => {
    const secret = await linkTo(newAddress());
    expect(await register(typed(secret), arrival, now)).toMatchObject({ ok: true });
    expect(await register(typed(secret), arrival, now)).toEqual({ ok: false, reason: "link" });
    expect(await addressToRegister(secret, now)).toBeNull();
  });

  it("makes one account of two links to one address, followed at the same moment", async () => {
    const email = newAddress();
    const links = [await linkTo(email), await linkTo(email)];
    const made = await Promise.all(links.map((secret) => register(typed(secret), arrival, now)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accountsWith(email)).toBe(1);
  });

  it("works for a day", async () => {
    const secret = await linkTo(newAddress());
    expect(await addressToRegister(secret, later(linkSpans.register - 1))).not.toBeNull();
    const tooLate = later(linkSpans.register);
    expect(await register(typed(secret), arrival, tooLate)).toEqual({ ok: false, reason: "link" });
  });

  it("keeps the link for another try where the password is refused", async () => {
    const email = newAddress();
    const secret = await linkTo(email);
    const refused = (password: string) =>
      register({ ...typed(secret), password }, arrival, now).then((r) => r.ok || r.reason);
    expect(await refused("password123456")).toBe("common");
    expect(await refused(email)).toBe("personal");
    expect(await register(typed(secret), arrival, now)).toMatchObject({ ok: true });
  });

  it("takes no secret but that of a registration's link", async () => {
    const email = newAddress();
    await enrol({ email });
    await askToRegister(email, now);
    const signInSecret = await secretFrom(email, "linkPath");
    for (const secret of [signInSecret, "", "guessed"]) {
      expect(await register(typed(secret), arrival, now)).toEqual({ ok: false, reason: "link" });
    }
  });

  it("stores no secret, and nothing of a password but its hash", async () => {
    const secret = await linkTo(newAddress());
    await register(typed(secret), arrival, now);
    const { rows } = await database.query(
      "SELECT to_jsonb(l)::text AS row FROM account_links l UNION ALL SELECT to_jsonb(p)::text FROM resident_passwords p",
    );
    const stored = rows.map(({ row }) => row).join("\n");
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(password);
    expect(stored).toContain("$argon2id$");
  });
});

describe("askToRegister", () => {
  it("says in the letter alone that there is an account, and offers the way into it", async () => {
    const email = newAddress();
    const residentId = await enrol({ email });
    expect(await askToRegister(email, now)).toBe(await askToRegister(newAddress(), now));
    expect(await accountLetters(email)).toMatchObject([
      { template: "account-exists", residentId, councilId: null },
    ]);
  });

  it("writes to an address no more than five times an hour, and says nothing of it", async () => {
    const email = newAddress();
    for (let n = 0; n < 7; n += 1) await askToRegister(email, now);
    expect(await accountLetters(email)).toHaveLength(5);
    await askToRegister(email, later(60 * 60_000));
    expect(await accountLetters(email)).toHaveLength(6);
  });
});
