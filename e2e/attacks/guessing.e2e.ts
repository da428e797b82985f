import { beforeAll, describe, expect, it } from "vitest";
import { contactPath, newReference } from "@/lib/cases";
import { type Limit, sign, withinLimit } from "@/lib/platform";
import { withDatabase } from "../support";
import { type Answer, newAddress, newClient } from "../support/http/client";
import { fillIn, type Typed } from "../support/http/forms";
import { wordsOf } from "../support/http/page";
import { type People, type Person, stagedPeople } from "./support/people";
import { type Attacked, attackedWorld } from "./support/world";

// Passwords, accounts, references and links, tried by the thousand: the tries are counted, and what
// is answered says nothing of who or what there is.

let people: People;
let world: Attacked;
beforeAll(async () => {
  people = await stagedPeople();
  world = await attackedWorld();
});

describe("who has an account", () => {
  const nobody = "nobody-at-all@example.com";

  it.each<[string, string, RegExp, "resident" | "staff", Typed]>([
    ["signing in", "/account/sign-in", /^Sign in$/, "resident", { password: "not the password" }],
    ["signing in", "/staff/sign-in", /^Sign in$/, "staff", { password: "not the password" }],
    ["registering", "/account/register", /Continue/, "resident", {}],
    ["a link to sign in", "/account/sign-in/link", /Email me a link/, "resident", {}],
    [
      "a forgotten password",
      "/account/forgotten-password",
      /Email me|Continue|Send/,
      "resident",
      {},
    ],
    ["a forgotten password", "/staff/forgotten-password", /Email me|Continue|Send/, "staff", {}],
  ])("is not told by %s at %s", async (_, path, button, kind, typed) => {
    const known = people[kind].email;
    const [there, not] = await Promise.all(
      [known, nobody].map((email) => fillIn(newClient(), path, button, { ...typed, email })),
    );
    if (!there || !not) throw new Error("Both are asked");
    const shape = (answer: Answer, email: string) => ({
      status: answer.status,
      location: answer.location,
      words: wordsOf(answer.text).replaceAll(email, "…"),
      cookies: answer.cookies.map((cookie) => cookie.split("=")[0]),
      length: answer.text.replaceAll(email, "…").length,
    });
    expect(shape(not, nobody)).toEqual(shape(there, known));
  });
});

describe("one password for many accounts", () => {
  const tries = (kind: string): Record<string, Limit> => ({
    account: { name: `${kind} sign-in by account`, tries: 10, seconds: 15 * 60 },
    address: { name: `${kind} sign-in by address`, tries: 100, seconds: 15 * 60 },
  });
  const tooMany = /tried too many times/;
  const entrance = { resident: "/account/sign-in", staff: "/staff/sign-in" };

  it.each(["resident", "staff"] as const)("is stopped by the address: %s", async (kind) => {
    const from = newAddress();
    await used(tries(kind).address, from);
    const answer = await enter(kind, people[kind].password, from);
    expect(wordsOf(answer.text)).toMatch(tooMany);
    // Whatever it says that it stands for others: the nearest hop is what counts.
    const hidden = newClient({ from: `203.0.113.9, ${from}` });
    const again = await fillIn(hidden, entrance[kind], /^Sign in$/, typedBy(people[kind]));
    expect(wordsOf(again.text)).toMatch(tooMany);
    expect((await enter(kind, people[kind].password, newAddress())).status).toBe(303);
  });

  it("is stopped by the account, wherever the tries come from", async () => {
    const other = await stagedPeople();
    const statuses: string[] = [];
    for (let at = 0; at < 11; at += 1) {
      const typed = { email: other.resident.email, password: `guess ${at} of many` };
      const answer = await fillIn(newClient(), entrance.resident, /^Sign in$/, typed);
      statuses.push(tooMany.test(wordsOf(answer.text)) ? "stopped" : "wrong");
    }
    expect(statuses).toEqual([...Array(10).fill("wrong"), "stopped"]);
    const right = await fillIn(
      newClient(),
      entrance.resident,
      /^Sign in$/,
      typedBy(other.resident),
    );
    expect(wordsOf(right.text)).toMatch(tooMany);
  });

  const typedBy = ({ email, password }: Person) => ({ email, password });

  function enter(kind: "resident" | "staff", password: string, from: string) {
    const typed = { email: people[kind].email, password };
    return fillIn(newClient({ from }), entrance[kind], /^Sign in$/, typed);
  }

  /** As if somebody had used their tries up. */
  async function used(limit: Limit | undefined, who: string): Promise<void> {
    if (!limit) throw new Error("There is no such limit");
    for (let at = 0; at < limit.tries; at += 1) await withinLimit(limit, who);
  }
});

describe("references", () => {
  const track = (reference: string, email: string, from = newAddress()) =>
    fillIn(newClient({ from }), "/track", /Continue/, { reference, email });

  it("are not told by tracking: one that there is, and one that there is not, are the same", async () => {
    const real = String(world.things.reference);
    const none = newReference(world.here.code);
    const [there, not] = await Promise.all([
      track(real, "guess@example.com"),
      track(none, "guess@example.com"),
    ]);
    const words = (answer: Answer, reference: string) =>
      wordsOf(answer.text).replaceAll(reference, "…");
    expect([not.status, words(not, none)]).toEqual([there.status, words(there, real)]);
    expect(words(there, real)).toContain("We do not have a report with this reference");
  });

  it("are tried ten times each, and thirty from an address", async () => {
    const reference = newReference(world.here.code);
    const answers: string[] = [];
    for (let at = 0; at < 11; at += 1)
      answers.push(wordsOf((await track(reference, "a@b.uk")).text));
    expect(answers.map((words) => /tried too many times/.test(words)).indexOf(true)).toBe(10);
    const from = newAddress();
    const seen: boolean[] = [];
    for (let at = 0; at < 31; at += 1) {
      const { text } = await track(newReference(world.here.code), "a@b.uk", from);
      seen.push(/tried too many times/.test(wordsOf(text)));
    }
    expect(seen.indexOf(true)).toBe(30);
  });
});

describe("a letter's link", () => {
  it("opens nothing but what it was signed for", async () => {
    const [contact, other] = await contacts();
    const signed =
      contactPath("open", contact ?? "")
        .split("/")
        .at(-1) ?? "";
    expect(wordsOf((await newClient().get(`/track/open/${signed}`)).text)).toContain("View your");
    const [value = "", mark = ""] = signed.split(/\.(?=[^.]+$)/);
    const forged = [
      `${other}.${mark}`,
      `${value}.${mark.slice(0, -1)}`,
      `${value}.`,
      value,
      `${value}.${"A".repeat(mark.length)}`,
      sign("track: pass", value),
      `${value}.${mark}%00`,
      `${signed}${signed}`,
    ];
    for (const purpose of ["open", "confirm", "stop"]) {
      for (const token of forged) {
        const { status, text } = await newClient().get(`/track/${purpose}/${token}`);
        expect(status === 400 || /does not work|not found/i.test(wordsOf(text))).toBe(true);
        expect(text).not.toContain(String(world.things.reference));
      }
    }
  });

  it("of a pass that is forged shows no report", async () => {
    const [contact] = await contacts();
    const path = `/track/${world.things.reference}`;
    const until = Date.now() + 3_600_000;
    for (const pass of [
      `${contact}_${until}.`,
      sign("contact: open", `${contact}_${until}`),
      `${contact}`,
    ]) {
      const client = newClient({ cookies: { "report-pass": pass } });
      expect((await client.get(path)).location).toMatch(/^\/track\?/);
    }
  });

  async function contacts(): Promise<string[]> {
    const { rows } = await withDatabase((database) =>
      database.query("SELECT id FROM case_contacts WHERE council_id = $1", [world.here.id]),
    );
    expect(rows.length).toBeGreaterThan(1);
    return rows.map(({ id }) => id);
  }
});
