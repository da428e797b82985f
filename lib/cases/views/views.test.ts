import { beforeAll, expect, it } from "vitest";
import { deleteView, renameView, savedViews, saveView, viewsLimit } from "@/lib/cases";
import { makeCouncil, makeOfficer, type TestCouncil, type TestOfficer } from "@/lib/cases/testing";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

let council: TestCouncil;
let ada: TestOfficer;
let ben: TestOfficer;
let manager: TestOfficer;

beforeAll(async () => {
  council = await makeCouncil("VIE");
  ada = await makeOfficer(council, { name: "Ada" });
  ben = await makeOfficer(council, { name: "Ben" });
  manager = await makeOfficer(council, { role: "manager" });
});

const save = (officer: TestOfficer, name: string, shared = false) =>
  withScope(officer.scope, (db) => saveView(db, { name, query: "state=closed", shared }));
const seen = (officer: TestOfficer) => withScope(officer.scope, (db) => savedViews(db, council.id));
const idOf = async (name: string) => {
  const views = await withScope(systemScope("test"), (db) => db.savedView.findMany());
  return views.find((view) => view.name === name)?.id ?? "";
};

it("keeps a filter for oneself, or for the whole council", async () => {
  expect(await save(ada, "Mine alone")).toEqual({ ok: true });
  expect(await save(ada, "For all", true)).toEqual({ ok: true });
  expect(await seen(ada)).toMatchObject([
    { name: "For all", query: "state=closed", shared: true, mine: true, deletable: true },
    { name: "Mine alone", shared: false, mine: true, deletable: true, owner: "Ada" },
  ]);
  expect(await seen(ben)).toMatchObject([
    { name: "For all", mine: false, deletable: false, owner: "Ada" },
  ]);
  expect(await seen(manager)).toMatchObject([{ name: "For all", mine: false, deletable: true }]);
  const stranger = await makeOfficer(await makeCouncil("VIF"), { role: "manager" });
  expect(await seen(stranger)).toEqual([]);
});

it("takes each name once from one officer, in any case", async () => {
  await save(ada, "Potholes");
  expect(await save(ada, "POTHOLES")).toEqual({ ok: false, reason: "name-taken" });
  expect(await save(ben, "Potholes")).toEqual({ ok: true });
});

it("is renamed by its owner alone", async () => {
  await save(ada, "Old name", true);
  const viewId = await idOf("Old name");
  const rename = (officer: TestOfficer, name: string) =>
    withScope(officer.scope, (db) => renameView(db, { viewId, name }));
  expect(await rename(ben, "Stolen")).toEqual({ ok: false, reason: "not-found" });
  expect(await rename(manager, "Stolen")).toEqual({ ok: false, reason: "not-found" });
  expect(await rename(ada, "For all")).toEqual({ ok: false, reason: "name-taken" });
  expect(await rename(ada, "Old Name")).toEqual({ ok: true });
  expect((await seen(ben)).map(({ name }) => name)).toContain("Old Name");
});

it("is deleted by its owner, and by a manager where it is shared", async () => {
  await save(ada, "Shared one", true);
  await save(ada, "Private one");
  const remove = async (officer: TestOfficer, name: string) => {
    const viewId = await idOf(name);
    return withScope(officer.scope, (db) => deleteView(db, { viewId }));
  };
  expect(await remove(ben, "Shared one")).toEqual({ ok: false, reason: "forbidden" });
  expect(await remove(manager, "Private one")).toEqual({ ok: false, reason: "not-found" });
  expect(await remove(manager, "Shared one")).toEqual({ ok: true });
  expect(await remove(ada, "Private one")).toEqual({ ok: true });
  const names = (await seen(ada)).map(({ name }) => name);
  expect(names).not.toContain("Shared one");
  expect(names).not.toContain("Private one");
});

it("has a bound, and leaves the name out of the log", async () => {
  const many = await makeOfficer(council);
  for (let n = 0; n < viewsLimit; n++) await save(many, `View ${newId()} ${n}`);
  expect(await save(many, "One more")).toEqual({ ok: false, reason: "too-many" });
  const rows = await withScope(systemScope("test"), (db) =>
    db.auditEntry.findMany({ where: { subject: "saved view" } }),
  );
  expect(rows.length).toBeGreaterThan(viewsLimit);
  for (const { facts } of rows)
    expect(["{}", '{"shared":true}', '{"shared":false}']).toContain(JSON.stringify(facts));
});
