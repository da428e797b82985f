import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import { signOut, staffOfToken } from "@/lib/identity";
import { newId } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { startProvider, type TestProvider } from "../testing/provider";
import { askDirectoriesAt } from "./renewals-job";
import { setOutToDirectory, signInFromDirectory } from "./staff-sign-in";

const database = testDatabase();
const begun = new Date();
const at = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
const client = {
  clientId: "localgov",
  answersAt: "http://localhost:3000/staff/sign-in/council-knt/return",
  endsAt: "http://localhost:3000/staff/signed-out",
  proof: { secret: "only for tests, of many characters" },
};
let provider: TestProvider;
let kent: TestCouncil;
let sub: string;

beforeAll(async () => {
  provider = await startProvider(client);
  const directory = {
    ...{ council: "council-knt", issuer: provider.issuer, clientId: client.clientId },
    clientSecret: client.proof.secret,
    groups: { "g-officers": "officer", "g-heads": "manager" },
  };
  vi.stubEnv("STAFF_OIDC", JSON.stringify([directory]));
  kent = await makeCouncil("KNT");
});
beforeEach(async () => {
  sub = newId();
  await database.query("TRUNCATE directory_renewals");
});
afterEach(() => {
  provider.forgetful = false;
});
afterAll(() => provider.close());

/** What the directory says of the person. */
const inGroups = (groups: string[]) => ({
  sub,
  claims: { email: `${sub}@kent.example`, name: "Ada", amr: ["mfa"], groups },
});

/** Signs the person in at the beginning, as an officer; gives the token. */
async function enter(): Promise<string> {
  provider.person = inGroups(["g-officers"]);
  const out = await setOutToDirectory("council-knt", "", begun);
  if (!out?.ok) throw new Error("The provider does not answer");
  const { searchParams: query } = await provider.visit(out.url);
  const came = { query, secret: out.secret, device: "", place: "" };
  const result = await signInFromDirectory("council-knt", came, begun);
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

const roleOf = async (token: string, minutes: number) =>
  (await staffOfToken(token, at(minutes)))?.roles.find(({ councilId }) => councilId === kent.id)
    ?.role;

describe("a session that came through a directory", () => {
  it("goes on for as long as the directory knows its person, and twelve hours at most", async () => {
    const token = await enter();
    for (let minute = 5; minute < 12 * 60; minute += 5) {
      await askDirectoriesAt(at(minute));
      expect(await roleOf(token, minute), `${minute} minutes`).toBe("officer");
    }
    await askDirectoriesAt(at(12 * 60 - 1));
    expect(await roleOf(token, 12 * 60)).toBeUndefined();
  }, 60_000);

  it("is over within the hour for somebody who left", async () => {
    const token = await enter();
    await askDirectoriesAt(at(41));
    expect(await roleOf(token, 56)).toBe("officer");
    provider.forgetful = true;
    await askDirectoriesAt(at(82));
    expect(await roleOf(token, 82)).toBeUndefined();
  });

  it("is over, with the role, for somebody whom no group gives one any more", async () => {
    const token = await enter();
    provider.knows(inGroups([]));
    await askDirectoriesAt(at(41));
    expect(await roleOf(token, 41)).toBeUndefined();
    const { rows } = await database.query(
      `SELECT ended_at FROM staff_roles JOIN staff ON staff.id = staff_id WHERE email = $1`,
      [`${sub}@kent.example`],
    );
    expect(rows[0].ended_at).not.toBeNull();
  });

  it("has the role that the groups give by then", async () => {
    const token = await enter();
    provider.knows(inGroups(["g-heads"]));
    expect(await roleOf(token, 40)).toBe("officer");
    await askDirectoriesAt(at(41));
    expect(await roleOf(token, 41)).toBe("manager");
  });

  it("ends by itself where nobody asks, or the directory does not answer", async () => {
    const token = await enter();
    expect(await roleOf(token, 54)).toBe("officer");
    expect(await roleOf(token, 55)).toBeUndefined();
  });

  it("is asked about once by two rounds at the same moment", async () => {
    const token = await enter();
    await Promise.all([askDirectoriesAt(at(41)), askDirectoriesAt(at(41))]);
    expect(await roleOf(token, 56)).toBe("officer");
    await askDirectoriesAt(at(82));
    expect(await roleOf(token, 83)).toBe("officer");
  });

  it("leaves nothing behind that could be asked by, once its person signed out", async () => {
    const token = await enter();
    await signOut(token, at(10));
    await askDirectoriesAt(at(41));
    expect((await database.query("SELECT FROM directory_renewals")).rowCount).toBe(0);
  });

  it("keeps the directory's token so that the database alone is of no use", async () => {
    await enter();
    const { rows } = await database.query("SELECT token FROM directory_renewals");
    expect(rows[0].token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});
