import { beforeAll, describe, expect, it } from "vitest";
import {
  acceptCase,
  addNote,
  answerResident,
  caseForStaff,
  confirmContact,
  formerCase,
  handedOver,
  handOverCase,
  jobs,
  publicReport,
  refuseCase,
  startCase,
  stopFollowingCase,
  takeCase,
  trackedCase,
} from "@/lib/cases";
import {
  addPhoto,
  lettersTo,
  makeCouncil,
  makeDraft,
  makeOfficer,
  makeTeam,
  report,
  runJobs,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  templatesTo,
} from "@/lib/cases/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const system = systemScope("test");

let city: TestCouncil;
let county: TestCouncil;
let ada: TestOfficer;
let ben: TestOfficer;
let kate: TestOfficer;
let manager: TestOfficer;
let countyTeam: string;

beforeAll(async () => {
  city = await makeCouncil("CIT");
  county = await makeCouncil("COU");
  const cityTeam = await makeTeam(city, "Streets");
  countyTeam = await makeTeam(county, "Roads");
  ada = await makeOfficer(city, { name: "Ada", teamId: cityTeam });
  ben = await makeOfficer(city, { name: "Ben" });
  kate = await makeOfficer(county, { name: "Kate", teamId: countyTeam });
  manager = await makeOfficer(county, { name: "Max", role: "manager", teamId: countyTeam });
  await withScope(system, (db) =>
    db.serviceSetting.create({
      data: { councilId: county.id, service: "pothole", teamId: countyTeam },
    }),
  );
});

/** A case of the city's, whose reporter reads their letters. */
async function sent(changes: Parameters<typeof report>[1] = {}) {
  const email = `${newId()}@example.com`;
  const made = await report(city, { contact: { name: "Rosa", email, phone: null }, ...changes });
  await withScope(made.reporter, (db) => confirmContact(db));
  return { ...made, email };
}

const as = <T>({ scope }: TestOfficer, work: (db: Db) => Promise<T>) => withScope(scope, work);
const at = ({ caseId }: TestCase, revision: number) => ({ caseId, revision });
const give = (made: TestCase, revision: number, changes: { follow?: boolean } = {}) =>
  as(ada, (db) =>
    handOverCase(db, {
      ...at(made, revision),
      councilId: county.id,
      service: null,
      words: "The road is the county’s.",
      follow: false,
      ...changes,
    }),
  );
const rowOf = ({ caseId }: TestCase) =>
  withScope(system, (db) =>
    db.case.findUniqueOrThrow({ where: { id: caseId }, include: { councils: true } }),
  );
const seenBy = (officer: TestOfficer, { reference }: TestCase) =>
  as(officer, (db) => caseForStaff(db, reference));

describe("handOverCase", () => {
  it("gives the case to the other council with all that belongs to it, and what is left of its clock", async () => {
    const draftId = await makeDraft(city);
    const photo = await addPhoto(draftId);
    const made = await sent({ draftId, fileIds: [photo] });
    await as(ada, (db) => takeCase(db, at(made, 0)));
    await as(ada, (db) => addNote(db, { ...at(made, 1), note: "Looked at it" }));
    const before = await rowOf(made);
    expect(await give(made, 2)).toEqual({ ok: true });

    const after = await rowOf(made);
    expect(after).toMatchObject({
      councilId: county.id,
      fromCouncilId: city.id,
      handover: "offered",
      reference: made.reference,
      state: before.state,
      targetOn: before.targetOn,
      targetDays: before.targetDays,
      pausedAt: null,
      teamId: countyTeam,
      assigneeId: null,
      revision: 3,
    });
    const seen = await seenBy(kate, made);
    expect(seen?.history.map(({ kind, council }) => [kind, council])).toEqual([
      ["received", "CIT Council"],
      ["taken", "CIT Council"],
      ["noted", "CIT Council"],
      ["handed_over", "CIT Council"],
    ]);
    expect(seen?.reporter?.email).toBe(made.email);
    expect(seen?.photos.map(({ id }) => id)).toEqual([photo]);
    expect(seen?.handover).toEqual({ kind: "offered", from: "CIT Council", mayRefuse: true });
    const shown = await withScope(publicScope(null), (db) => publicReport(db, made.reference));
    expect(shown?.councilId).toBe(county.id);
    const tracked = await withScope(made.reporter, (db) => trackedCase(db));
    expect(tracked).toMatchObject({ councilId: county.id, thread: [{}, { kind: "handed_over" }] });
  });

  it("tells the reporter who has it, and the managers of the team there, each once", async () => {
    const made = await sent();
    await give(made, 0);
    const [letter] = (await lettersTo(made.email)).slice(-1);
    expect(letter).toMatchObject({
      template: "case-handed-over",
      councilId: city.id,
      fields: { council: "COU Council", isBack: false, message: "The road is the county’s." },
    });
    const { rows } = await database.query(
      "SELECT id FROM case_events WHERE case_id = $1 AND kind = 'handed_over'",
      [made.caseId],
    );
    const job = jobs.find(({ name }) => name === "tell-council");
    for (const number of [1, 2]) await job?.run({ eventId: rows[0].id }, { number, last: false });
    await runJobs(database);
    const told = (await lettersTo(manager.email)).filter(({ caseId }) => caseId === made.caseId);
    expect(told).toMatchObject([{ template: "case-arrived", fields: { from: "CIT Council" } }]);
    const logged = await withScope(manager.scope, (db) =>
      db.auditEntry.findMany({ where: { subjectId: made.caseId } }),
    );
    expect(logged.map(({ action }) => action)).toEqual(["case.arrived"]);
  });

  it("leaves the council that had it what was, and nothing of what comes after", async () => {
    const made = await sent();
    await give(made, 0);
    await as(kate, (db) => answerResident(db, { ...at(made, 1), message: "We are on it." }));
    expect(await seenBy(ada, made)).toBeNull();
    const former = await as(ada, (db) => formerCase(db, made.reference));
    expect(former).toMatchObject({ to: "COU Council", left: { place: "Outside the library" } });
    expect(former?.history.map(({ kind }) => kind)).toEqual(["received", "handed_over"]);
    expect(JSON.stringify(former?.left)).not.toContain("Rosa");
    const page = await as(ada, (db) => handedOver(db));
    expect(page.rows.map(({ reference }) => reference)).toContain(made.reference);
    expect(await as(kate, (db) => formerCase(db, made.reference))).toBeNull();
  });

  it("lets a council that follows see what comes after, do nothing, and stop", async () => {
    const made = await sent();
    await give(made, 0, { follow: true });
    await as(kate, (db) => startCase(db, at(made, 1)));
    const followed = await seenBy(ada, made);
    expect(followed).toMatchObject({ isOwn: false, actions: [], state: "in_progress" });
    expect(followed?.reporter).toBeNull();
    expect(followed?.history.map(({ kind }) => kind)).toEqual([
      "received",
      "handed_over",
      "accepted",
      "started",
    ]);
    const noted = await as(ada, (db) => addNote(db, { ...at(made, 3), note: "Mine?" }));
    expect(noted).toMatchObject({ ok: false, reason: "changed", changes: [] });
    for (const _ of ["once", "twice"]) {
      expect(await as(ada, (db) => stopFollowingCase(db, made))).toEqual({ ok: true });
    }
    expect(await seenBy(ada, made)).toBeNull();
    expect(await as(kate, (db) => stopFollowingCase(db, made))).toMatchObject({ ok: false });
  });

  it("lets one of two officers do it, and tells the other who did and where it is", async () => {
    const made = await sent();
    const results = await Promise.all(
      [ada, ben].map((officer) =>
        as(officer, (db) =>
          handOverCase(db, {
            ...at(made, 0),
            councilId: county.id,
            service: null,
            words: "Yours.",
            follow: false,
          }),
        ),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      reason: "changed",
      changes: [{ kind: "handed_over", facts: { to: "COU Council" } }],
      gone: `/staff/${city.slug}/cases/${made.reference}`,
    });
  });

  it("goes to a council that stands and takes such cases, and not to its own", async () => {
    const made = await sent();
    await withScope(system, (db) =>
      db.serviceSetting.create({
        data: { councilId: county.id, service: "graffiti", enabled: false },
      }),
    );
    const to = (councilId: string, service: string | null = null) =>
      as(ada, (db) =>
        handOverCase(db, { ...at(made, 0), councilId, service, words: "Yours.", follow: false }),
      );
    expect(await to(city.id)).toEqual({ ok: false, reason: "unknown-council" });
    expect(await to(newId())).toEqual({ ok: false, reason: "unknown-council" });
    expect(await to(county.id, "graffiti")).toEqual({ ok: false, reason: "not-taken" });
    expect(await to(county.id, "no-such-service")).toEqual({ ok: false, reason: "not-taken" });
    expect((await rowOf(made)).revision).toBe(0);
  });

  it("takes a case off the public pages that gets a private category", async () => {
    const made = await sent();
    await as(ada, (db) =>
      handOverCase(db, {
        ...at(made, 0),
        councilId: county.id,
        service: "abandoned-vehicle",
        words: "A car.",
        follow: false,
      }),
    );
    expect(await withScope(publicScope(null), (db) => publicReport(db, made.reference))).toBeNull();
    const seen = await seenBy(kate, made);
    expect(seen).toMatchObject({ service: "abandoned-vehicle", answeredAs: "pothole" });
  });
});

describe("the council that it is offered to", () => {
  it.each([
    ["accepting", acceptCase, ["accepted"]],
    ["taking", takeCase, ["accepted", "taken"]],
    ["starting", startCase, ["accepted", "started"]],
  ] as const)("keeps it by %s", async (_how, command, kinds) => {
    const made = await sent();
    await give(made, 0);
    expect(await as(kate, (db) => command(db, at(made, 1)))).toEqual({ ok: true });
    const seen = await seenBy(kate, made);
    expect(seen?.history.slice(2).map(({ kind }) => kind)).toEqual(kinds);
    expect(seen?.handover).toBeNull();
    expect(seen?.revision).toBe(1 + kinds.length);
    expect(await refuse(made, seen?.revision ?? 0)).toMatchObject({ reason: "not-now" });
  });

  it("does not keep it by a note", async () => {
    const made = await sent();
    await give(made, 0);
    await as(kate, (db) => addNote(db, { ...at(made, 1), note: "Is it ours?" }));
    expect(await refuse(made, 2)).toEqual({ ok: true });
  });

  it("sends it back with words, and the first council has it again with the whole thread", async () => {
    const made = await sent();
    await give(made, 0);
    expect(await refuse(made, 1)).toEqual({ ok: true });
    const seen = await seenBy(ada, made);
    expect(seen).toMatchObject({
      handover: { kind: "returned", from: "COU Council" },
      history: [
        { kind: "received" },
        { kind: "handed_over" },
        { kind: "returned", body: "Not our road.", council: "COU Council" },
      ],
    });
    expect(await templatesTo(made.email)).toEqual([
      "report-received",
      "case-handed-over",
      "case-handed-over",
    ]);
    expect(await seenBy(kate, made)).toBeNull();
    expect((await rowOf(made)).councils.filter(({ until }) => until === null)).toHaveLength(1);
  });

  it("refuses it once, and is handed it twice at most", async () => {
    const made = await sent();
    await give(made, 0);
    await refuse(made, 1);
    expect(await give(made, 2)).toEqual({ ok: true });
    expect(await refuse(made, 3)).toEqual({ ok: false, reason: "refused-before" });
    const back = await as(kate, (db) =>
      handOverCase(db, {
        ...at(made, 3),
        councilId: city.id,
        service: null,
        words: "Yours after all.",
        follow: false,
      }),
    );
    expect(back).toEqual({ ok: true });
    expect(await give(made, 4)).toEqual({ ok: false, reason: "too-often" });
  });
});

function refuse(made: TestCase, revision: number) {
  return as(kate, (db) => refuseCase(db, { ...at(made, revision), words: "Not our road." }));
}
