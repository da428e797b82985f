import { describe, expect, it } from "vitest";
import { enrol } from "@/lib/identity/testing";
import { type Db, withScope } from "@/lib/platform";
import { residentScope, staffScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import {
  addHome,
  allHomes,
  changeHome,
  changeProfile,
  homesOf,
  maxHomes,
  moveOut,
  profileOf,
  profileOfResident,
  removeHome,
} from "@/lib/residents";

const database = testDatabase();

const today = "2026-11-23";
const now = new Date(`${today}T10:00:00Z`);
const flat = { addressLines: ["Flat 2", "9 Castle Street", "Canterbury"], postcode: "CT1 2NX" };

async function person() {
  const id = await enrol();
  return { id, ask: <T>(work: (db: Db) => Promise<T>) => withScope(residentScope(id), work) };
}

async function trail(id: string) {
  const { rows } = await database.query(
    "SELECT action, actor_id, facts FROM audit_entries WHERE actor_id = $1 ORDER BY id",
    [id],
  );
  return rows;
}

describe("a profile", () => {
  it("is changed field by field, and the log says which, not to what", async () => {
    const { id, ask } = await person();
    expect(await ask((db) => profileOf(db))).toMatchObject({ language: "en", contactBy: "email" });
    await ask((db) => changeProfile(db, { language: "pl", accessNeeds: "Large print" }, now));
    await ask((db) => changeProfile(db, { phone: "07700 900 982" }, now));
    expect(await ask((db) => profileOf(db))).toMatchObject({
      language: "pl",
      accessNeeds: "Large print",
      phone: "07700 900 982",
    });
    const entries = await trail(id);
    expect(entries.map(({ facts }) => facts)).toEqual([
      { fields: "language, accessNeeds" },
      { fields: "phone" },
    ]);
  });

  it("changed to what it is leaves no trace", async () => {
    const { id, ask } = await person();
    await ask((db) => changeProfile(db, { language: "en" }, now));
    expect(await trail(id)).toEqual([]);
  });

  it("takes letters by post only for somebody who lives somewhere", async () => {
    const { ask } = await person();
    const byPost = () => ask((db) => changeProfile(db, { contactBy: "post" }, now));
    expect(await byPost()).toEqual({ ok: false, reason: "no-home" });
    await ask((db) => addHome(db, { ...flat, since: "2026-12-01" }, now));
    expect(await byPost()).toEqual({ ok: false, reason: "no-home" });
    await ask((db) => addHome(db, { ...flat, since: null }, now));
    expect(await byPost()).toEqual({ ok: true });
  });

  it("is nobody else's to see, another resident's or a council's without a case of theirs", async () => {
    const { id } = await person();
    const other = await person();
    expect(await other.ask((db) => profileOfResident(db, id))).toBeNull();
    const officer = staffScope(id, id, "administrator");
    expect(await withScope(officer, (db) => profileOfResident(db, id))).toBeNull();
  });
});

describe("homes", () => {
  it("are several at once, and end on a day in the past or in the future", async () => {
    const { ask } = await person();
    const first = await ask((db) => addHome(db, { ...flat, since: "2020-05-01" }, now));
    const second = await ask((db) =>
      addHome(
        db,
        { addressLines: ["1 Sea View", "Whitby"], postcode: "yo224aa", since: null },
        now,
      ),
    );
    if (!first.ok || !second.ok) throw new Error("refused");
    expect((await ask((db) => homesOf(db, today))).map(({ postcode }) => postcode)).toEqual([
      "CT1 2NX",
      "YO22 4AA",
    ]);
    await ask((db) => moveOut(db, first.homeId, "2026-12-31", now));
    await ask((db) => moveOut(db, second.homeId, "2026-11-22", now));
    const idsOn = async (day: string) =>
      (await ask((db) => homesOf(db, day))).map((home) => home.id);
    expect(await idsOn("2026-11-22")).toEqual([first.homeId, second.homeId]);
    expect(await idsOn(today)).toEqual([first.homeId]);
    expect(await idsOn("2027-01-01")).toEqual([]);
    expect(await ask((db) => allHomes(db))).toHaveLength(2);
  });

  it("cannot be left before they were moved into, nor moved into after they were left", async () => {
    const { ask } = await person();
    const added = await ask((db) => addHome(db, { ...flat, since: "2026-05-01" }, now));
    if (!added.ok) throw new Error("refused");
    const wrong = { ok: false, reason: "before-moving-in" };
    expect(await ask((db) => moveOut(db, added.homeId, "2026-04-30", now))).toEqual(wrong);
    await ask((db) => moveOut(db, added.homeId, "2026-06-30", now));
    const later = { ...flat, since: "2026-07-01" };
    expect(await ask((db) => changeHome(db, added.homeId, later, now))).toEqual(wrong);
  });

  it("are there once, however often or at the same time the form is sent", async () => {
    const { id, ask } = await person();
    const typed = { ...flat, since: null };
    const twice = await Promise.all([1, 2].map(() => ask((db) => addHome(db, typed, now))));
    await ask((db) => addHome(db, { ...typed, postcode: "ct12nx" }, now));
    expect(await ask((db) => allHomes(db))).toHaveLength(1);
    expect(new Set(twice.map((each) => each.ok && each.homeId)).size).toBe(1);
    expect(await trail(id)).toHaveLength(1);
  });

  it("are as many as an account holds, and no more", async () => {
    const { ask } = await person();
    const add = (n: number) =>
      ask((db) => addHome(db, { ...flat, addressLines: [`${n} High Street`], since: null }, now));
    for (let n = 0; n < maxHomes; n += 1) expect(await add(n)).toMatchObject({ ok: true });
    expect(await add(maxHomes)).toEqual({ ok: false, reason: "too-many" });
  });

  it("are changed and removed by whose they are only", async () => {
    const { ask } = await person();
    const other = await person();
    const added = await ask((db) => addHome(db, { ...flat, since: null }, now));
    if (!added.ok) throw new Error("refused");
    const gone = { ok: false, reason: "not-found" };
    const { homeId } = added;
    expect(await other.ask((db) => moveOut(db, homeId, today, now))).toEqual(gone);
    expect(await other.ask((db) => changeHome(db, homeId, { ...flat, since: null }, now))).toEqual(
      gone,
    );
    await other.ask((db) => removeHome(db, homeId, now));
    expect(await ask((db) => allHomes(db))).toHaveLength(1);
    await ask((db) => removeHome(db, homeId, now));
    await ask((db) => removeHome(db, homeId, now));
    expect(await ask((db) => allHomes(db))).toEqual([]);
  });
});
