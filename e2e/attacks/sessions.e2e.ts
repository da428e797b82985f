import { beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "@/lib/identity";
import { withDatabase } from "../support";
import { type Client, newClient } from "../support/http/client";
import { fillIn, formWith, sendForm } from "../support/http/forms";
import { type People, stagedPeople } from "./support/people";

// A session is what it takes to be somebody: none may be given, guessed, kept or carried over.

let people: People;
beforeAll(async () => {
  people = await stagedPeople();
});

const kinds = [
  {
    kind: "resident",
    cookie: "resident-session",
    entrance: "/account/sign-in",
    inside: "/account/security",
    out: "/account/sign-out",
  },
  {
    kind: "staff",
    cookie: "staff-session",
    entrance: "/staff/sign-in",
    inside: "/staff/account/security",
    out: "/staff/sign-out",
  },
] as const;

describe.each(kinds)("of $kind", ({ kind, cookie, entrance, inside, out }) => {
  it("is new at sign-in, whatever cookie was planted before, and cannot be read by a script", async () => {
    const planted = newClient();
    await signIn(planted, kind);
    const before = planted.jar.get(cookie) ?? "";
    const victim = newClient({ cookies: { [cookie]: before } });
    const answer = await signIn(victim, kind);
    expect(victim.jar.get(cookie)).not.toBe(before);
    // What the attacker still has opens nothing.
    expect((await planted.get(inside)).location).toContain(entrance);
    const set = answer.cookies.find((one) => one.startsWith(`${cookie}=`)) ?? "";
    expect(set).toMatch(/; Path=\/;.*HttpOnly; SameSite=lax/i);
    expect(set).not.toMatch(/Domain=/i);
  });

  it("is over at sign-out, for whoever copied its cookie too", async () => {
    const owner = await signedIn(kind);
    const thief = newClient({ cookies: Object.fromEntries(owner.jar) });
    expect((await thief.get(inside)).status).toBe(200);
    await owner.post(out, "");
    expect(owner.jar.has(cookie)).toBe(false);
    expect((await thief.get(inside)).location).toContain(entrance);
  });

  it("is not opened by a cookie that was changed, made up, or is of the other kind", async () => {
    const token = (await signedIn(kind)).jar.get(cookie) ?? "";
    const other = kind === "staff" ? "resident" : "staff";
    const ofOther = (await signedIn(other)).jar.get(`${other}-session`) ?? "";
    const middle = Math.floor(token.length / 2);
    const flipped = token[middle] === "A" ? "B" : "A";
    const forged = [
      `${token.slice(0, middle)}${flipped}${token.slice(middle + 1)}`,
      token.slice(0, -1),
      ofOther,
      "",
      "null",
      // Without a signature.
      `${btoa('{"alg":"none"}')}.${btoa('{"sid":"00000000-0000-7000-8000-000000000000"}')}.`,
      "x".repeat(4000),
    ];
    for (const value of forged) {
      const client = newClient({ cookies: { [cookie]: value } });
      expect((await client.get(inside)).location).toContain(entrance);
    }
  });
});

describe("of staff, before the second step", () => {
  it("opens nothing, and is another after it", async () => {
    const officer = newClient();
    await withPassword(officer, "staff");
    const halfway = officer.jar.get("staff-session") ?? "";
    const copy = newClient({ cookies: { "staff-session": halfway } });
    for (const path of [`/staff/${people.council}/cases`, "/staff/account/security"]) {
      expect((await copy.get(path)).location).toMatch(/^\/staff\/sign-in/);
    }
    await secondStep(officer);
    expect(officer.jar.get("staff-session")).not.toBe(halfway);
    expect((await officer.get(`/staff/${people.council}/cases`)).status).toBe(200);
    expect((await copy.get(`/staff/${people.council}/cases`)).location).toMatch(
      /^\/staff\/sign-in/,
    );
  });

  it("takes a code once", async () => {
    const [first, second] = [newClient(), newClient()];
    for (const each of [first, second]) await withPassword(each, "staff");
    await secondStep(first);
    const again = await fillIn(second, "/staff/sign-in/code", /Continue/, {
      code: codeAt(people.staff.secret, new Date()),
    });
    expect(again.status).toBe(200);
    expect((await second.get(`/staff/${people.council}/cases`)).location).toMatch(/sign-in/);
  });
});

async function signIn(client: Client, kind: "resident" | "staff") {
  const answer = await withPassword(client, kind);
  return kind === "staff" ? secondStep(client) : answer;
}

async function signedIn(kind: "resident" | "staff"): Promise<Client> {
  const client = newClient();
  await signIn(client, kind);
  return client;
}

/** The page of signing in leads whoever is in to their account: asked for without the cookie, as its form is. */
async function withPassword(client: Client, kind: "resident" | "staff") {
  const path = kind === "staff" ? "/staff/sign-in" : "/account/sign-in";
  const form = formWith(await newClient().get(path), /^Sign in$/);
  const { email, password } = people[kind];
  return sendForm(client, path, form, { email, password });
}

/** A code counts once: this one begins as if the last had been taken long ago. */
async function secondStep(client: Client) {
  await withDatabase((database) =>
    database.query("UPDATE authenticator_apps SET last_step = 0 WHERE staff_id = $1", [
      people.staff.id,
    ]),
  );
  const answer = await fillIn(client, "/staff/sign-in/code", /Continue/, {
    code: codeAt(people.staff.secret, new Date()),
  });
  expect(answer.location).toMatch(/^\/staff/);
  return answer;
}
