import { beforeEach, describe, expect, it } from "vitest";
import { assignees, caseForStaff } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { changeService, serviceSettings } from "@/lib/catalogue";
import { addTeam, renameTeam, settingChanges } from "@/lib/councils";
import { type Db, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { closeTeam, teamUse, undoSetting } from "@/lib/settings";

testDatabase();
let councils = 0;
let council: TestCouncil;
let admin: TestOfficer;
let parks: string;
let roads: string;

beforeEach(async () => {
  councils += 1;
  council = await makeCouncil(`C${String(councils).padStart(2, "0")}`);
  admin = await makeOfficer(council, { role: "administrator" });
  parks = await add("Parks");
  roads = await add("Roads");
});

const as = <T>(work: (db: Db) => Promise<T>, who = admin) => withScope(who.scope, work);

async function add(name: string): Promise<string> {
  const added = await as((db) => addTeam(db, name));
  if (!added.ok) throw new Error(added.reason);
  return added.teamId;
}

const undoLast = () =>
  as(async (db) => {
    const { changes } = await settingChanges(db, council.id, { size: 1 });
    return undoSetting(db, { id: changes[0]?.id ?? "" });
  });

describe("closeTeam", () => {
  it("gives services and open cases to another team, and takes no more work", async () => {
    await as((db) => changeService(db, "pothole", { teamId: parks }));
    const sent = await report(council, { teamId: parks });
    expect(await as((db) => teamUse(db, council.id, parks))).toEqual({
      services: ["pothole"],
      openCases: 1,
    });
    const closed = await as((db) => closeTeam(db, { teamId: parks, toTeamId: roads }));
    expect(closed).toMatchObject({ ok: true });
    const settings = await as((db) => serviceSettings(db, council.id));
    expect(settings.get("pothole")?.teamId).toBe(roads);
    const found = await as((db) => caseForStaff(db, sent.reference));
    expect(found).toMatchObject({ team: { id: roads }, revision: 1 });
    expect(found?.history.at(-1)).toMatchObject({ kind: "assigned", facts: { to: "Roads" } });
    const { teams } = await as((db) => assignees(db, council.id));
    expect(teams.map(({ name }) => name)).toEqual(["Roads"]);
    expect(await as((db) => changeService(db, "pothole", { teamId: parks }))).toMatchObject({
      reason: "unknown-team",
    });
  });

  it("is undone, and a team of the same name opens it again", async () => {
    await as((db) => closeTeam(db, { teamId: parks, toTeamId: null }));
    expect(await undoLast()).toMatchObject({ ok: true });
    expect((await as((db) => assignees(db, council.id))).teams).toHaveLength(2);
    await as((db) => closeTeam(db, { teamId: parks, toTeamId: null }));
    expect(await add("Parks")).toBe(parks);
    expect(await undoLast()).toMatchObject({ ok: true });
    expect((await as((db) => assignees(db, council.id))).teams).toHaveLength(1);
  });

  it("gets its services back when that is undone, but for those that somebody moved since", async () => {
    for (const service of ["pothole", "graffiti"]) {
      await as((db) => changeService(db, service, { teamId: parks }));
    }
    await as((db) => closeTeam(db, { teamId: parks, toTeamId: roads }));
    await as((db) => changeService(db, "graffiti", { teamId: null }));
    const { changes } = await as((db) => settingChanges(db, council.id));
    const closing = changes.find(({ kind, after }) => kind === "team" && !after);
    expect(await as((db) => undoSetting(db, { id: closing?.id ?? "" }))).toMatchObject({
      ok: true,
    });
    const settings = await as((db) => serviceSettings(db, council.id));
    expect(settings.get("pothole")?.teamId).toBe(parks);
    expect(settings.get("graffiti")?.teamId).toBeNull();
  });

  it("goes to no team that is not another open one of the council's", async () => {
    const other = await makeCouncil(`D${String(councils).padStart(2, "0")}`);
    const theirs = await makeOfficer(other, { role: "administrator" });
    const foreign = await as((db) => addTeam(db, "Theirs"), theirs);
    const close = (toTeamId: string) => as((db) => closeTeam(db, { teamId: parks, toTeamId }));
    const refused = { ok: false, reason: "unknown-destination" };
    expect(await close(parks)).toEqual(refused);
    expect(await close(foreign.ok ? foreign.teamId : "")).toEqual(refused);
    const officer = await makeOfficer(council, { role: "manager" });
    const closing = { teamId: parks, toTeamId: roads };
    expect(await as((db) => closeTeam(db, closing), officer)).toMatchObject({
      reason: "forbidden",
    });
  });
});

describe("undoSetting", () => {
  it("says who changed it since, and is done once when two press at once", async () => {
    await as((db) => renameTeam(db, { teamId: parks, name: "Green spaces" }));
    const { changes } = await as((db) => settingChanges(db, council.id));
    const [renamed, , added] = changes;
    const since = await as((db) => undoSetting(db, { id: added?.id ?? "" }));
    expect(since).toMatchObject({ reason: "changed-since", last: { id: renamed?.id } });
    const undo = () => as((db) => undoSetting(db, { id: renamed?.id ?? "" }));
    const both = await Promise.all([undo(), undo()]);
    expect(both.map((result) => (result.ok ? "done" : result.reason)).sort()).toEqual([
      "done",
      "undone-already",
    ]);
    const after = await as((db) => settingChanges(db, council.id));
    expect(after.changes[0]).toMatchObject({ undoesId: renamed?.id, after: { name: "Parks" } });
  });

  it("says what is in the way: a name that is taken, a team with work", async () => {
    await as((db) => renameTeam(db, { teamId: parks, name: "Green spaces" }));
    await add("Parks");
    const { changes } = await as((db) => settingChanges(db, council.id));
    const id = changes[1]?.id ?? "";
    expect(await as((db) => undoSetting(db, { id }))).toMatchObject({ why: "name-taken" });
    await as((db) => changeService(db, "graffiti", { teamId: roads }));
    const addedRoads = changes.at(-2)?.id ?? "";
    expect(await as((db) => undoSetting(db, { id: addedRoads }))).toMatchObject({ why: "in-use" });
  });

  it("is nobody's of another council, and no officer's", async () => {
    const { changes } = await as((db) => settingChanges(db, council.id));
    const id = changes[0]?.id ?? "";
    const other = await makeCouncil(`E${String(councils).padStart(2, "0")}`);
    const stranger = await makeOfficer(other, { role: "administrator" });
    expect(await as((db) => undoSetting(db, { id }), stranger)).toMatchObject({
      reason: "not-found",
    });
    const manager = await makeOfficer(council, { role: "manager" });
    expect(await as((db) => undoSetting(db, { id }), manager)).toMatchObject({
      reason: "forbidden",
    });
    expect((await as((db) => settingChanges(db, council.id), manager)).changes).toEqual([]);
  });
});
