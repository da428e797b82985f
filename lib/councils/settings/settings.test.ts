import { describe, expect, it } from "vitest";
import {
  addTeam,
  changeProfile,
  changeTheme,
  councilBySlug,
  type ProfileInput,
  profileSchema,
  renameTeam,
  settingChanges,
  standardTheme,
} from "@/lib/councils";
import { type Db, newId, type Scope, withScope } from "@/lib/platform";
import { publicScope, staffScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase({ seeded: true });

async function council(slug: string) {
  const found = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!found) throw new Error(`No council ${slug}`);
  return found;
}

async function entries(councilId: string) {
  const { rows } = await database.query(
    "SELECT council_id, actor_id, action, facts FROM audit_entries WHERE council_id = $1 ORDER BY at",
    [councilId],
  );
  return rows;
}

const theme = { ...standardTheme("KEN"), brand: "#3b2a6b", wordmark: "Kent" };
const profile: ProfileInput = {
  phone: "01622 000 000",
  email: null,
  addressLines: ["County Hall"],
  openingHours: null,
  outOfHours: "Call 999",
  publishAtOnce: true,
};

/** Everybody of a council who may not change its settings, and a visitor. */
const others = (councilId: string): Scope[] => [
  staffScope(newId(), councilId, "officer"),
  staffScope(newId(), councilId, "manager"),
  publicScope(councilId),
];

describe("a council's settings", () => {
  it("are changed by its administrators, and the list says what from what", async () => {
    const kent = await council("kent");
    const staffId = newId();
    const admin = staffScope(staffId, kent.id, "administrator");
    const as = <T>(work: (db: Db) => Promise<T>) => withScope(admin, work);
    expect(await as((db) => changeTheme(db, theme))).toMatchObject({ ok: true });
    expect(await as((db) => changeTheme(db, { ...theme, wordmark: undefined }))).toMatchObject({
      ok: true,
    });
    expect(await as((db) => changeProfile(db, profile))).toMatchObject({ ok: true });
    // Said again: nothing changes, and nothing is written down.
    expect(await as((db) => changeProfile(db, profile))).toMatchObject({ ok: true });

    expect(await council("kent")).toMatchObject({ theme: { brand: "#3b2a6b" }, profile });
    const { changes } = await as((db) => settingChanges(db, kent.id));
    expect(changes.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
      {
        kind: "profile",
        before: { phone: null, addressLines: [], outOfHours: null, publishAtOnce: false },
        after: {
          phone: profile.phone,
          addressLines: ["County Hall"],
          outOfHours: "Call 999",
          publishAtOnce: true,
        },
      },
      { kind: "theme", before: { wordmark: "Kent" }, after: { wordmark: null } },
      {
        kind: "theme",
        before: expect.objectContaining({ brand: standardTheme("KEN").brand, wordmark: null }),
        after: expect.objectContaining({ brand: "#3b2a6b", wordmark: "Kent" }),
      },
    ]);
    const written = await entries(kent.id);
    expect(written).toHaveLength(3);
    expect(written[2]).toMatchObject({
      actor_id: staffId,
      action: "setting.changed",
      facts: { kind: "profile", fields: "phone, addressLines, outOfHours, publishAtOnce" },
    });
    expect(JSON.stringify(written)).not.toContain("01622");
    expect((await council("swale")).theme).toEqual(standardTheme("SWL"));
  });

  it("are nobody else's to change", async () => {
    const { id } = await council("swale");
    for (const scope of others(id)) {
      const refused = { ok: false, reason: "forbidden" };
      expect(await withScope(scope, (db) => changeTheme(db, theme))).toEqual(refused);
      expect(await withScope(scope, (db) => changeProfile(db, profile))).toEqual(refused);
      expect(await withScope(scope, (db) => addTeam(db, "Parks"))).toEqual(refused);
    }
    expect(await entries(id)).toEqual([]);
  });

  it("take no colours that cannot be read: they are told with the ratio, and nothing changes", async () => {
    const swale = await council("swale");
    const scope = staffScope(newId(), swale.id, "administrator");
    const faint = { ...theme, button: "#ffcc00" };
    expect(await withScope(scope, (db) => changeTheme(db, faint))).toMatchObject({
      ok: false,
      reason: "contrast",
      faults: [{ field: "button", ratio: 1.5 }, { field: "button" }],
    });
    expect(await council("swale")).toEqual(swale);
  });

  it("list changes by pages, each once", async () => {
    const { id } = await council("dover");
    const scope = staffScope(newId(), id, "administrator");
    for (const phone of ["01 000 001", "01 000 002", "01 000 003"]) {
      await withScope(scope, (db) => changeProfile(db, { ...profile, phone }));
    }
    const page = (before?: string) =>
      withScope(scope, (db) => settingChanges(db, id, { before, size: 2 }));
    const first = await page();
    const second = await page(first.older ?? "");
    expect([...first.changes, ...second.changes].map(({ after }) => after?.phone)).toEqual([
      "01 000 003",
      "01 000 002",
      "01 000 001",
    ]);
    expect(second.older).toBeNull();
  });
});

describe("teams", () => {
  it("have a name that no other of the council has, whoever asks first", async () => {
    const { id } = await council("ashford");
    const scope = staffScope(newId(), id, "administrator");
    const add = (name: string) => withScope(scope, (db) => addTeam(db, name));
    const both = await Promise.all([add("Parks"), add("Parks")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const roads = await add("Roads");
    if (!roads.ok) throw new Error(roads.reason);
    const rename = (name: string) =>
      withScope(scope, (db) => renameTeam(db, { teamId: roads.teamId, name }));
    expect(await rename("Parks")).toEqual({ ok: false, reason: "name-taken" });
    expect(await rename("Highways")).toMatchObject({ ok: true });
    const stranger = staffScope(newId(), (await council("dover")).id, "administrator");
    const theirs = { teamId: roads.teamId, name: "Ours" };
    expect(await withScope(stranger, (db) => renameTeam(db, theirs))).toEqual({
      ok: false,
      reason: "unknown-team",
    });
  });
});

describe("profileSchema", () => {
  const typed = {
    ...{ phone: "", email: "", openingHours: "", outOfHours: "" },
    ...{ addressLines: " County Hall \r\n\r\nMaidstone", publishAtOnce: "no" },
  };

  it("takes what is left empty for nothing, and an address line by line", () => {
    expect(profileSchema.parse(typed)).toEqual({
      ...{ phone: null, email: null, openingHours: null, outOfHours: null },
      ...{ addressLines: ["County Hall", "Maidstone"], publishAtOnce: false },
    });
  });

  it.each([
    ["phone", "call us"],
    ["email", "kent.example"],
    ["addressLines", "a\n".repeat(9)],
  ])("does not take %s: %j", (field, text) => {
    const refused = profileSchema.safeParse({ ...typed, [field]: text });
    expect(refused.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
