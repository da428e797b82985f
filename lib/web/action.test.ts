import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { type Asker, emptyForm, formAction, type Refused } from "@/lib/web";
import { beginRequest, fateOf, formOf, request } from "./testing/request";

vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders);

const database = testDatabase();
const limit = { name: "test", tries: 2, seconds: 3600 };
const asker: Asker = { scope: systemScope("test"), who: "ann" };
const councilId = newId();

/** What was called, in order. */
let calls: string[] = [];
let found: Asker | Refused = asker;

const addTeam = formAction({
  at: z.object({ council: z.string().max(5) }),
  asker: {
    policy: "test",
    async find({ council }: { council: string }, address) {
      calls.push(`asker of ${council} from ${address}`);
      return found;
    },
  },
  limit,
  input: z.object({
    name: z
      .string()
      .max(20, "Make the name shorter")
      .refine(() => calls.push("input") > 0),
    photo: z.file().optional(),
    password: z.string().max(20).optional(),
  }),
  async command(db, { name }) {
    calls.push(`command with ${await counted()} counted`);
    if (name === "taken") return { ok: false, reason: "taken", by: "Highways" };
    await db.team.create({ data: { id: newId(), councilId, name } });
    if (name === "broken") throw new Error("broken");
    return { ok: true };
  },
  refusals: { taken: ({ by }) => ({ field: "name", message: `${by} has that name` }) },
  next: (_result, { council }, { name }) => `/staff/${council}?added=${name}`,
});

const send = (fields: Record<string, string | File>, at = { council: "kent" }) =>
  fateOf(addTeam(at, emptyForm, formOf(fields)));
const counted = async () =>
  (await database.query("SELECT coalesce(sum(count), 0)::int AS n FROM rate_limits")).rows[0].n;
const teams = async () =>
  (await database.query("SELECT name FROM teams")).rows.map(({ name }) => name);

const asked = "asker of kent from 203.0.113.9";
const far = "a name of more than twenty letters";

beforeEach(async () => {
  await database.query("DELETE FROM teams; DELETE FROM councils; TRUNCATE rate_limits");
  await database.query(
    `INSERT INTO councils (id, code, slug, name, short_name, gss, former_gss, tier, type_name, region, current)
     VALUES ($1, 'KEN', 'kent', 'Kent', 'Kent', 'E10000016', '{}', 'county', 'County', 'South East', true)`,
    [councilId],
  );
  calls = [];
  found = asker;
  beginRequest();
});

describe("a form's action", () => {
  it("asks who, counts, reads the form and runs the command, then leads on", async () => {
    expect(await send({ name: "Trees" })).toBe("to /staff/kent?added=Trees");
    expect(calls).toEqual([asked, "input", "command with 1 counted"]);
    expect(await teams()).toEqual(["Trees"]);
  });

  it.each(["https://evil.example", "null", undefined])(
    "from %s is refused before anybody is asked or counted",
    async (origin) => {
      request.headers.delete("origin");
      if (origin) request.headers.set("origin", origin);
      found = "not-found";
      expect(await send({ name: far }, { council: "too long" })).toBe("403");
      expect([calls, await counted(), await teams()]).toEqual([[], 0, []]);
    },
  );

  it("is not found with what no page of ours binds", async () => {
    expect(await send({ name: "Trees" }, { council: "too long" })).toBe("404");
    expect([calls, await counted()]).toEqual([[], 0]);
  });

  it.each([
    ["not-found", "404"],
    ["forbidden", "403"],
    ["signed-out", "to /staff/sign-in?from=%2Fstaff%2Fkent%2Fcases"],
  ] as const)("by somebody %s ends there, uncounted: %s", async (refused, fate) => {
    beginRequest({ "x-path": "/staff/kent/cases" });
    found = refused;
    expect(await send({ name: far })).toBe(fate);
    expect([calls, await counted()]).toEqual([[asked], 0]);
  });

  it("over the limit says so of the form as a whole, before it reads the form", async () => {
    for (const name of ["Trees", "Parks"]) await send({ name });
    calls = [];
    expect(await send({ name: far })).toEqual({
      errors: { "": "You have tried too many times. Try again in 60 minutes" },
      values: { name: [far] },
    });
    expect([calls, await counted()]).toEqual([[asked], 3]);
    found = { ...asker, who: "bob" };
    expect(await send({ name: "Roads" })).toBe("to /staff/kent?added=Roads");
  });

  it("shows again what was typed, but no password and no file", async () => {
    const photo = new File(["x"], "photo.jpg");
    expect(await send({ name: far, password: "open sesame", photo })).toEqual({
      errors: { name: "Make the name shorter" },
      values: { name: [far] },
    });
    expect([await counted(), await teams()]).toEqual([1, []]);
  });

  it("puts the command's refusal into words", async () => {
    expect(await send({ name: "taken", password: "open sesame" })).toEqual({
      errors: { name: "Highways has that name" },
      values: { name: ["taken"] },
    });
  });

  it("leaves nothing behind where its command breaks, but the count of the try", async () => {
    await expect(send({ name: "broken" })).rejects.toThrow("broken");
    expect([await teams(), await counted()]).toEqual([[], 1]);
  });
});
