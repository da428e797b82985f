import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import { mayActFor, type Staff, staffOfToken } from "@/lib/identity";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { employ, staffToken } from "../testing";
import { startProvider, type TestProvider } from "../testing/provider";
import { failedSignIns } from "../testing/trail";
import { setOutToDirectory, signInFromDirectory } from "./staff-sign-in";

testDatabase();

const minute = 60_000;
const password = "a sound password";
const client = {
  clientId: "localgov",
  answersAt: "http://localhost:3000/staff/sign-in/council-knt/return",
  endsAt: "http://localhost:3000/staff/signed-out",
  proof: { secret: "only for tests, of many characters" },
};
const groups = { "g-officers": "officer", "g-heads": "manager", "g-admins": "administrator" };
let provider: TestProvider;
let kent: TestCouncil;
let surrey: TestCouncil;

beforeAll(async () => {
  provider = await startProvider(client);
  const council = {
    council: "council-knt",
    issuer: provider.issuer,
    clientId: client.clientId,
    clientSecret: client.proof.secret,
    authContext: "c1",
    groups,
  };
  vi.stubEnv("STAFF_OIDC", JSON.stringify([council]));
  kent = await makeCouncil("KNT");
  surrey = await makeCouncil("SRY");
});

afterAll(() => provider.close());

let person: { sub: string; email: string };
beforeEach(() => {
  const id = newId();
  person = { sub: id, email: `officer-${id}@kent.example` };
});

/** Signs the person in at Kent's directory, which says this of them besides. */
async function signInThere(
  claims: Record<string, unknown> = {},
  { now = new Date(), formerToken }: { now?: Date; formerToken?: string } = {},
) {
  provider.person = {
    sub: person.sub,
    claims: {
      email: person.email,
      name: "Ada Kent",
      amr: ["pwd", "mfa"],
      groups: ["g-officers"],
      ...claims,
    },
  };
  const out = await setOutToDirectory("council-knt", "/staff/council-knt/cases", now);
  if (!out?.ok) throw new Error("The provider does not answer");
  const { searchParams: query } = await provider.visit(out.url);
  const came = {
    query,
    secret: out.secret,
    device: "Firefox on Windows",
    place: "192.0.2.1",
    formerToken,
  };
  return signInFromDirectory("council-knt", came, now);
}

async function staffFrom(
  result: Awaited<ReturnType<typeof signInThere>>,
  now?: Date,
): Promise<Staff | null> {
  if (!result.ok) throw new Error(result.reason);
  return staffOfToken(result.token, now);
}

async function tokenOf(result: ReturnType<typeof signInThere>): Promise<string> {
  const given = await result;
  if (!given.ok) throw new Error(given.reason);
  return given.token;
}

const refused = (reason: string) => ({ ok: false, reason });
const hold = (councilId: string, role: string) => ({ councilId, role, services: [] });
const system = systemScope("test");
const accountOf = (email: string) =>
  withScope(system, (db) => db.staff.findUnique({ where: { email }, include: { roles: true } }));

describe("a member of a council's directory", () => {
  it("gets an account and the role of their group when first seen, and is led on", async () => {
    const result = await signInThere();
    expect(result).toMatchObject({ ok: true, from: "/staff/council-knt/cases" });
    expect(await staffFrom(result)).toMatchObject({
      name: "Ada Kent",
      roles: [hold(kent.id, "officer")],
    });
  });

  it("comes back to the same account, whatever their address is by then", async () => {
    const first = await staffFrom(await signInThere());
    const again = await staffFrom(await signInThere({ email: "ada.married@kent.example" }));
    expect(again?.id).toBe(first?.id);
  });

  it("has the role that the groups give, anew each time, and the log tells of it", async () => {
    const staff = await staffFrom(await signInThere());
    const promoted = await staffFrom(await signInThere({ groups: ["g-officers", "g-admins"] }));
    expect(promoted?.roles).toEqual([hold(kent.id, "administrator")]);
    expect((await staffFrom(await signInThere()))?.roles).toEqual([hold(kent.id, "officer")]);
    const log = await withScope(system, (db) =>
      db.auditEntry.findMany({
        where: { subjectId: staff?.id ?? "", action: "staff.role_by_directory" },
        orderBy: { id: "asc" },
      }),
    );
    expect(log.map(({ facts, councilId }) => [facts, councilId])).toEqual([
      [{ role: "officer", former: null }, kent.id],
      [{ role: "administrator", former: "officer" }, kent.id],
      [{ role: "officer", former: "administrator" }, kent.id],
    ]);
  });

  it("keeps the services that administrators limited them to", async () => {
    const staff = await staffFrom(await signInThere());
    await withScope(system, (db) =>
      db.staffRole.updateMany({
        where: { staffId: staff?.id ?? "" },
        data: { services: ["potholes"] },
      }),
    );
    const later = await staffFrom(await signInThere({ groups: ["g-heads"] }));
    expect(later?.roles).toEqual([{ councilId: kent.id, role: "manager", services: ["potholes"] }]);
  });

  it("who keeps money there comes in without a group of ours, and sees no case", async () => {
    const staff = await staffFrom(await signInThere());
    await withScope(system, (db) =>
      db.staffFinanceRole.create({
        data: { staffId: staff?.id ?? "", councilId: kent.id, role: "cashier" },
      }),
    );
    expect(await staffFrom(await signInThere({ groups: [] }))).toMatchObject({
      roles: [],
      finance: [{ councilId: kent.id, role: "cashier" }],
    });
    await withScope(system, (db) =>
      db.staffFinanceRole.updateMany({
        where: { staffId: staff?.id ?? "" },
        data: { endedAt: new Date() },
      }),
    );
    expect(await signInThere({ groups: [] })).toEqual(refused("no-role"));
  });

  it("is out within the hour of leaving: no session lasts longer, and the next is refused", async () => {
    const begun = new Date();
    const at = (minutes: number) => new Date(begun.getTime() + minutes * minute);
    const result = await signInThere({}, { now: begun });
    // Busy all the time: it is not for being left alone that it ends.
    for (const seen of [20, 40, 54]) expect(await staffFrom(result, at(seen))).not.toBeNull();
    expect(await staffFrom(result, at(55))).toBeNull();
    expect(await signInThere({ groups: [] }, { now: at(55) })).toEqual(refused("no-role"));
  });

  it("loses role, teams and every session where no group gives a role any more", async () => {
    const elsewhere = await signInThere();
    const staff = await staffFrom(elsewhere);
    await withScope(system, async (db) => {
      const team = await db.team.create({
        data: { id: newId(), councilId: kent.id, name: newId() },
      });
      await db.teamMember.create({
        data: { teamId: team.id, staffId: staff?.id ?? "", councilId: kent.id },
      });
    });
    expect(await signInThere({ groups: ["g-canteen"] })).toEqual(refused("no-role"));
    expect(await staffFrom(elsewhere)).toBeNull();
    const account = await accountOf(person.email);
    expect(account?.roles).toMatchObject([{ councilId: kent.id, endedAt: expect.any(Date) }]);
    const teams = await withScope(system, (db) =>
      db.teamMember.count({ where: { staffId: staff?.id ?? "" } }),
    );
    expect(teams).toBe(0);
    // And comes back where one does again.
    expect((await staffFrom(await signInThere()))?.id).toBe(staff?.id);
  });

  it("leaves no account behind where no group gives a role", async () => {
    const facts = { method: "outside", reason: "no-role" };
    const before = await failedSignIns("staff", facts);
    expect(await signInThere({ groups: undefined })).toEqual(refused("no-role"));
    expect(await accountOf(person.email)).toBeNull();
    expect(await failedSignIns("staff", facts)).toBe(before + 1);
  });

  it.each([
    [
      "is in more groups than fit",
      { groups: undefined, _claim_names: { groups: "src1" } },
      "too-many-groups",
    ],
    ["has no address", { email: undefined }, "no-email"],
    ["has an address that is not theirs for sure", { xms_edov: false }, "no-email"],
    ["showed one factor only", { amr: ["pwd"] }, "weak"],
    ["came by another context", { amr: undefined, acrs: ["c2"] }, "weak"],
  ])("is refused where somebody %s", async (_, claims, reason) => {
    expect(await signInThere(claims)).toEqual(refused(reason));
  });

  it("is let in by the authentication context that stands for a second factor", async () => {
    expect(await signInThere({ amr: undefined, acrs: ["c1"] })).toMatchObject({ ok: true });
  });

  it("is refused where their account was closed", async () => {
    const staff = await staffFrom(await signInThere());
    await withScope(system, (db) =>
      db.staff.updateMany({ where: { id: staff?.id ?? "" }, data: { active: false } }),
    );
    expect(await signInThere()).toEqual(refused("closed"));
  });

  it("is one account, though they come twice at the same moment", async () => {
    const both = await Promise.all([signInThere(), signInThere()]);
    const ids = await Promise.all(both.map(async (result) => (await staffFrom(result))?.id));
    expect(new Set(ids).size).toBe(1);
  });

  it("ends the session that the browser came with", async () => {
    const former = await tokenOf(signInThere());
    await signInThere({}, { formerToken: former });
    expect(await staffOfToken(former)).toBeNull();
  });
});

describe("somebody who had an account before the council had a directory", () => {
  const hire = (roles: Record<string, "officer" | "administrator">) =>
    employ({ email: person.email, password, roles });

  it("keeps it", async () => {
    const id = await hire({ [kent.id]: "administrator" });
    expect(await staffFrom(await signInThere())).toMatchObject({
      id,
      roles: [hold(kent.id, "officer")],
    });
  });

  it("can act for the council through its directory only", async () => {
    const id = await hire({ [kent.id]: "administrator" });
    const staff = await staffOfToken(await staffToken(id));
    expect(staff && mayActFor(staff, kent.id)).toBe(false);
  });

  it("is not taken for theirs by a directory's word where it works for another council", async () => {
    const id = await hire({ [surrey.id]: "administrator" });
    expect(await signInThere()).toEqual(refused("works-elsewhere"));
    expect((await accountOf(person.email))?.roles).toMatchObject([{ councilId: surrey.id }]);
    // It is, once they come signed in to it; and each way in opens its own council.
    const own = await staffToken(id);
    const joined = await staffFrom(await signInThere({}, { formerToken: own }));
    expect(joined).toMatchObject({ id, roles: [hold(kent.id, "officer")] });
    expect(await staffOfToken(await staffToken(id))).toMatchObject({
      id,
      roles: [hold(surrey.id, "administrator")],
    });
  });

  it("is not taken for theirs because somebody else is signed in", async () => {
    await hire({ [surrey.id]: "administrator" });
    const other = { email: `other-${person.email}`, password };
    const otherId = await employ({ ...other, roles: { [surrey.id]: "officer" } });
    const formerToken = await staffToken(otherId);
    expect(await signInThere({}, { formerToken })).toEqual(refused("works-elsewhere"));
  });
});

it("knows no way in for a council without a directory", async () => {
  expect(await setOutToDirectory("council-sry", "")).toBeNull();
  const came = { query: new URLSearchParams(), secret: "x", device: "", place: "" };
  expect(await signInFromDirectory("council-sry", came)).toEqual(refused("no-directory"));
});
