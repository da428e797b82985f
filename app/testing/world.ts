import sharp from "sharp";
import {
  makeCouncil,
  makeDraft,
  makeKeeper,
  makeOfficer,
  makeTeam,
  report,
  type TestCouncil,
} from "@/lib/cases/testing";
import { keepPhoto, preparePhoto, storeFile } from "@/lib/files";
import { financeRoles, residentOfToken } from "@/lib/identity";
import { enrol, residentToken, staffToken } from "@/lib/identity/testing";
import { newId, type StaffRole, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { TestDatabase } from "@/lib/platform/testing";
import { settingsOf } from "./settings";

// Two councils with their officers, two residents, and one case of the first resident at the first
// council: what is theirs, and those whose it is not.

export interface World {
  here: TestCouncil;
  there: TestCouncil;
  /** Cookies of everybody who asks, by a name for them. */
  askers: Record<string, Record<string, string>>;
  /** What belongs to `here` and to the first resident, by the names of fields. */
  things: Record<string, unknown>;
  /** Ids that a row has in it which is theirs. */
  owned: string[];
}

const roles = ["officer", "manager", "administrator"] as const satisfies StaffRole[];

/** Makes a world of its own; give each of a database another number below 500. */
export async function makeWorld(number: number): Promise<World> {
  const [here, there] = [
    await makeCouncil(codeOf(2 * number)),
    await makeCouncil(codeOf(2 * number + 1)),
  ];
  const email = `owner${number}@example.com`;
  const [owner, other] = [await enrol({ email }), await enrol()];
  const teamId = await makeTeam(here);
  const draftId = await makeDraft(here);
  const photo = await uploadPhoto(draftId);
  const made = await report(here, {
    draftId,
    fileIds: [photo],
    contact: { name: "Ada Ward", email, phone: null },
  });
  await withScope(systemScope("test"), async (db) => {
    await db.case.update({ where: { id: made.caseId }, data: { residentId: owner } });
    await db.caseContact.updateMany({
      where: { caseId: made.caseId },
      data: { residentId: owner, confirmedAt: new Date() },
    });
  });
  const homeId = await addHome(owner);
  const askers: World["askers"] = { nobody: {} };
  const staff: Record<string, string> = {};
  for (const council of [here, there]) {
    const place = council === here ? "here" : "elsewhere";
    const people = [
      ...roles.map((role) => [role, makeOfficer(council, { role })] as const),
      ...financeRoles.map((role) => [role, makeKeeper(council, role)] as const),
    ];
    for (const [role, hired] of people) {
      const { id } = await hired;
      askers[`${role} of ${place}`] = { "staff-session": await staffToken(id) };
      staff[`${role} of ${place}`] = id;
    }
  }
  const elsewhere = await residentOfToken(await residentToken(owner));
  askers["the resident"] = { "resident-session": await residentToken(owner) };
  askers["another resident"] = { "resident-session": await residentToken(other) };
  const batch = newId();
  const marker = newId();
  const view = newId();
  const bulk = newId();
  const officerOfHere = { councilId: here.id, staffId: staff["officer of here"] ?? "" };
  await withScope(systemScope("test"), (db) =>
    db.savedView.create({
      data: { id: view, ...officerOfHere, name: "Own", query: "", createdAt: new Date() },
    }),
  );
  await withScope(systemScope("test"), (db) =>
    db.bulkChange.create({
      data: {
        ...{ id: bulk, ...officerOfHere, kind: "close", total: 0, createdAt: new Date() },
        facts: { kind: "close", reason: "fixed", words: "Done" },
      },
    }),
  );
  await withScope(systemScope("test"), (db) =>
    db.postBatch.create({
      data: { id: batch, councilId: here.id, day: new Date(), letters: 0, createdAt: new Date() },
    }),
  );
  await withScope(systemScope("test"), (db) =>
    db.personMarker.create({
      data: {
        ...{ id: marker, councilId: here.id, email, kind: "other", words: "Ring first" },
        createdBy: staff["manager of here"] ?? "",
        createdAt: new Date(),
        reviewOn: new Date(),
      },
    }),
  );
  const peopleOfHere = {
    officer: staff["officer of here"] ?? "",
    administrator: staff["administrator of here"] ?? "",
  };
  const things = {
    ...{ id: made.caseId, caseId: made.caseId, reference: made.reference },
    ...{
      draft: made.draftId,
      teamId,
      residentId: owner,
      revision: 0,
      photo,
      photos: photo,
      marker,
      batch,
      session: elsewhere?.sessionId,
      turn: "90",
      ...{ caller: "", page: "location", name: "Ada Byron" },
    },
    // Many cases at once: the change that stands, the one to begin, and which of them.
    ...{ view, bulk, bulkId: newId(), cases: `${made.caseId}:0`, back: "" },
    // What the case may be made part of.
    lead: (await report(here)).reference,
    ...{ to: `staff:${staff["officer of here"]}`, staffId: staff["officer of here"] },
    // Where it may be handed over to, and what it may be instead.
    ...{ councilId: there.id, service: "graffiti" },
    ...{ reason: "fixed", email, code: "000000", password: newId() },
    // As a browser sends a field for a file that was left empty.
    file: new File([], ""),
    ...(await settingsOf(here, peopleOfHere, teamId)),
    // A fund, what is proposed of it, and the proposal that is staged under the case's id.
    ...{ fund: "council-tax", proposal: made.caseId, enabled: "no", label: "Number", prefix: "" },
    ...{ "startsOn-day": "1", "startsOn-month": "4", "startsOn-year": "2199" },
    ...{ costCentre: "CF1001", subjective: "90100", project: "", vat: "exempt" },
    ...{ homeId, phone: "07700 900 982", language: "pl", contactBy: "post", accessNeeds: "None" },
    ...{ "address-line1": "1 High Street", "address-town": "Deal", "address-postcode": "CT14 6AB" },
    ...{ "lastDay-day": "1", "lastDay-month": "12", "lastDay-year": "2026" },
  };
  return { here, there, askers, things, owned: [here.id, made.caseId, owner] };
}

/** Where the first resident lives. */
async function addHome(residentId: string): Promise<string> {
  const id = newId();
  const place = { addressLines: ["9 Castle Street", "Canterbury"], postcode: "CT12NX" };
  await withScope(systemScope("test"), (db) =>
    db.residentHome.create({ data: { id, residentId, ...place, createdAt: new Date() } }),
  );
  return id;
}

/** A photo with its bytes, of a draft that is still to be sent. */
async function uploadPhoto(draftId: string): Promise<string> {
  const grey = { create: { width: 8, height: 6, channels: 3 as const, background: "#888888" } };
  const prepared = await preparePhoto(await sharp(grey).png().toBuffer());
  if (!prepared.ok) throw new Error(prepared.reason);
  const fileId = await storeFile(prepared.photo);
  await withScope(systemScope("test"), (db) =>
    keepPhoto(db, { fileId, draftId, photo: prepared.photo }),
  );
  return fileId;
}

/** Three letters for a number below 1,000. */
function codeOf(number: number): string {
  return Array.from(String(number).padStart(3, "0"), (digit) => "ABCDEFGHIJ"[Number(digit)]).join(
    "",
  );
}

/**
 * What stands in the database of `owned`, as one text: every row of every table that names one of
 * them, but for counts of tries and when a session was last seen.
 */
export async function holdings(database: TestDatabase, owned: string[]): Promise<string> {
  const { rows: tables } = await database.query(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname NOT IN ('_prisma_migrations', 'rate_limits')`);
  const union = tables.map(
    ({ name }) => `SELECT '${name}' AS name, to_jsonb(t) - 'last_seen_at' AS row FROM ${name} t`,
  );
  const { rows } = await database.query(
    `SELECT name, row::text AS row FROM (${union.join(" UNION ALL ")}) AS everything
     WHERE row::text ~ $1 ORDER BY 1, 2`,
    [owned.join("|")],
  );
  return rows.map(({ name, row }) => `${name} ${row}`).join("\n");
}
