import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { residentOfToken } from "@/lib/identity";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { enrol, residentToken } from "../testing";
import { accountLetters } from "../testing/letters";
import { startProvider, type TestProvider } from "../testing/provider";
import { isJoined, join, leaveOneLogin, mayJoin } from "./joining";
import { publicKeys } from "./provider";
import { setOutToOneLogin, signInFromOneLogin } from "./resident-sign-in";
import { keepWayOut, takeWayOut } from "./ways-out";

const database = testDatabase();

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const client = {
  clientId: "localgov",
  answersAt: "http://localhost:3000/account/sign-in/one-login/return",
  endsAt: "http://localhost:3000/account/signed-out",
  proof: { publicKeys: publicKeys(privateKey) },
};
let provider: TestProvider;

beforeAll(async () => {
  provider = await startProvider(client, "userinfo");
  vi.stubEnv("ONE_LOGIN_ISSUER", provider.issuer);
  vi.stubEnv("ONE_LOGIN_CLIENT_ID", client.clientId);
  // As a setting on one line has it.
  vi.stubEnv("ONE_LOGIN_PRIVATE_KEY", privateKey.replaceAll("\n", "\\n"));
});

afterAll(() => provider.close());

let person: { sub: string; email: string };
beforeEach(() => {
  const id = newId();
  person = { sub: `urn:fdc:gov.uk:2022:${id}`, email: `resident-${id}@example.com` };
});

async function signInThere(claims: Record<string, unknown> = {}, formerToken?: string) {
  const { sub, email } = person;
  provider.person = { sub, claims: { email, email_verified: true, vot: "Cl.Cm", ...claims } };
  const out = await setOutToOneLogin("/account/cases");
  if (!out?.ok) throw new Error("The provider does not answer");
  const { searchParams: query } = await provider.visit(out.url);
  const came = {
    query,
    secret: out.secret,
    device: "Safari on iOS",
    place: "192.0.2.1",
    formerToken,
  };
  return signInFromOneLogin(came);
}

async function residentFrom(result: Awaited<ReturnType<typeof signInThere>>) {
  if (!result.ok) throw new Error(result.reason);
  const resident = await residentOfToken(result.token);
  if (!resident) throw new Error("Nobody is signed in");
  return resident;
}

async function signedIn(residentId: string) {
  const token = await residentToken(residentId);
  const resident = await residentOfToken(token);
  if (!resident) throw new Error("Nobody is signed in");
  return { token, resident };
}

/** Comes from the provider with the address of an account: what the browser is given to join them. */
async function secretToJoin(): Promise<string> {
  const result = await signInThere();
  if (result.ok || result.reason !== "join") throw new Error("There was nothing to join");
  return result.secret;
}

const refused = (reason: string) => ({ ok: false, reason });
const system = systemScope("test");
const outsideOf = (residentId: string) =>
  withScope(system, (db) => db.outsideAccount.count({ where: { residentId } }));
const trailOf = (subjectId: string) =>
  withScope(system, (db) => db.auditEntry.findMany({ where: { subjectId } }));

describe("somebody who comes from GOV.UK One Login", () => {
  it("ends the session that their browser had, as every sign-in does", async () => {
    await signInThere();
    const { token } = await signedIn((await residentFrom(await signInThere())).id);
    await residentFrom(await signInThere({}, token));
    expect(await residentOfToken(token)).toBeNull();
  });

  it("gets an account with the address that it confirmed, and is led on", async () => {
    const result = await signInThere({ email: person.email.toUpperCase() });
    expect(result).toMatchObject({ ok: true, from: "/account/cases" });
    const resident = await residentFrom(result);
    expect(resident.email).toBe(person.email);
    const row = await withScope(system, (db) =>
      db.resident.findUniqueOrThrow({ where: { id: resident.id } }),
    );
    expect(row.confirmedAt).not.toBeNull();
    const trail = await trailOf(resident.id);
    expect(trail.map(({ action }) => action)).toContain("resident.registered");
    expect(JSON.stringify(trail)).not.toContain("example.com");
    const { rows } = await database.query(
      `SELECT jobs.payload FROM graphile_worker._private_jobs jobs
       JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
       WHERE tasks.identifier = 'address-confirmed'`,
    );
    expect(rows.map(({ payload }) => payload.payload.residentId)).toContain(resident.id);
  });

  it("is led to where the provider ends its own session, once, and not by another kind of cookie", async () => {
    const result = await signInThere();
    if (!result.ok) throw new Error(result.reason);
    const { idToken } = result;
    const kept = { account: "resident", at: "one-login", idToken } as const;
    const secret = await keepWayOut(kept, new Date());
    const { rows } = await database.query("SELECT facts FROM sign_in_tries");
    expect(JSON.stringify(rows)).not.toContain(idToken);
    expect(await takeWayOut("staff", secret)).toBeNull();
    const url = new URL((await takeWayOut("resident", secret)) ?? "");
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get("id_token_hint")).toBe(idToken);
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe(client.endsAt);
    expect(await takeWayOut("resident", secret)).toBeNull();
  });

  it("is let in no more once they took it out of their account, and is told", async () => {
    const resident = await residentFrom(await signInThere());
    expect(await isJoined(resident)).toBe(true);
    await leaveOneLogin(resident);
    await leaveOneLogin(resident);
    expect(await isJoined(resident)).toBe(false);
    expect(await signInThere()).toMatchObject(refused("join"));
    const changes = (await accountLetters(person.email)).map(({ fields }) => fields);
    expect(changes).toMatchObject([{ change: "one-login-left" }]);
  });

  it("comes back to the same account, whatever their address is there by then", async () => {
    const first = await residentFrom(await signInThere());
    const again = await residentFrom(await signInThere({ email: `new-${person.email}` }));
    expect(again).toMatchObject({ id: first.id, email: person.email });
    const unconfirmed = await residentFrom(await signInThere({ email_verified: false }));
    expect(unconfirmed.id).toBe(first.id);
  });

  it("is asked there for both factors, in English, for no more than an address", async () => {
    await signInThere();
    expect(Object.fromEntries(provider.asked)).toMatchObject({
      scope: "openid email",
      vtr: '["Cl.Cm"]',
      ui_locales: "en",
    });
  });

  it("is one account, though they come twice at the same moment", async () => {
    const both = await Promise.all([signInThere(), signInThere()]);
    const ids = await Promise.all(both.map(async (result) => (await residentFrom(result)).id));
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ["unconfirmed", { email_verified: false }, "no-email"],
    ["said to be confirmed in a word", { email_verified: "true" }, "no-email"],
    ["missing", { email: undefined }, "no-email"],
    ["by one factor only", { vot: "Cl" }, "untrusted"],
    ["by no word of how", { vot: undefined }, "untrusted"],
  ])("is refused where their address is %s", async (_, claims, reason) => {
    expect(await signInThere(claims)).toEqual(refused(reason));
  });

  it("is refused where they closed their account", async () => {
    const resident = await residentFrom(await signInThere());
    await withScope(system, (db) =>
      db.resident.update({ where: { id: resident.id }, data: { closedAt: new Date() } }),
    );
    expect(await signInThere()).toEqual(refused("closed"));
    expect(await signInThere({ sub: newId() })).toEqual(refused("closed"));
  });
});

describe("an account that was there before", () => {
  it("is not opened by its address alone", async () => {
    const id = await enrol({ email: person.email });
    expect(await signInThere()).toMatchObject(refused("join"));
    expect(await outsideOf(id)).toBe(0);
    // Nor by being asked again.
    expect(await signInThere()).toMatchObject(refused("join"));
  });

  it("is joined where its owner shows that it is theirs, and is opened from then on", async () => {
    const id = await enrol({ email: person.email });
    const secret = await secretToJoin();
    const { resident } = await signedIn(id);
    expect(await mayJoin(resident, secret)).toBe(true);
    expect(await join(resident, secret)).toBe(true);
    expect((await residentFrom(await signInThere())).id).toBe(id);
    expect((await trailOf(id)).map(({ action }) => action)).toContain("resident.outside_joined");
  });

  it("is joined at once where its owner comes signed in to it", async () => {
    const id = await enrol({ email: person.email });
    const { token } = await signedIn(id);
    expect((await residentFrom(await signInThere({}, token))).id).toBe(id);
    expect((await residentFrom(await signInThere())).id).toBe(id);
  });

  it("is not joined by somebody signed in to another", async () => {
    const id = await enrol({ email: person.email });
    const secret = await secretToJoin();
    const other = await signedIn(await enrol());
    expect(await mayJoin(other.resident, secret)).toBe(false);
    expect(await join(other.resident, secret)).toBe(false);
    expect(await signInThere({}, other.token)).toMatchObject(refused("join"));
    expect(await outsideOf(id)).toBe(0);
  });

  it("is joined once, within the hour, by the browser that came from there", async () => {
    const { resident } = await signedIn(await enrol({ email: person.email }));
    const secret = await secretToJoin();
    const inAnHour = new Date(Date.now() + 60 * 60_000);
    expect(await mayJoin(resident, undefined)).toBe(false);
    expect(await mayJoin(resident, secret, inAnHour)).toBe(false);
    expect(await join(resident, secret, inAnHour)).toBe(false);
    const both = await Promise.all([join(resident, secret), join(resident, secret)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await mayJoin(resident, secret)).toBe(false);
  });
});
