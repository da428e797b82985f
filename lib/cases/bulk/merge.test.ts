import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  answerResident,
  beginBulk,
  bulkStanding,
  closeCase,
  mergeCases,
  undoBulk,
  unmergeCases,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  runJobs,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  templatesTo,
} from "@/lib/cases/testing";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { asking, statementsOf, testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
let council: TestCouncil;
let ada: TestOfficer;
let sent: TestCase[];

beforeAll(async () => {
  council = await makeCouncil("MRG");
  ada = await makeOfficer(council, { name: "Ada" });
});

beforeEach(async () => {
  sent = [await report(council), await report(council), await report(council)];
});

const ids = (cases: TestCase[]) => cases.map(({ caseId }) => caseId);

async function begin(lead: string, chosen = ids(sent)) {
  const id = newId();
  const cases = chosen.map((caseId) => ({ caseId, revision: 0 }));
  const result = await withScope(ada.scope, (db) =>
    beginBulk(db, { id, choice: { kind: "merge", lead }, chosen: cases }),
  );
  return { id, result };
}

async function merged(lead: TestCase): Promise<string> {
  const { id } = await begin(lead.reference);
  await runJobs(database);
  return id;
}

async function undo(id: string) {
  const result = await withScope(ada.scope, (db) => undoBulk(db, id));
  await runJobs(database);
  return result;
}

const standing = async (id: string) => {
  const found = await withScope(ada.scope, (db) => bulkStanding(db, id));
  if (!found) throw new Error("There is no such change");
  return found;
};

const endsOf = async (id: string) =>
  (await standing(id)).items
    .map(({ state, reason }) => (reason ? `${state}: ${reason}` : state))
    .sort();

const leadOf = async ({ caseId }: TestCase) =>
  withScope(systemScope("test"), async (db) => {
    const row = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    return row.mergedIntoId;
  });

const three = () => {
  const [lead, first, second] = sent;
  if (!lead || !first || !second) throw new Error("three");
  return { lead, first, second };
};

describe("merging many cases", () => {
  it("makes all but the one that leads part of it, and undoing makes each be by itself again", async () => {
    const { lead, first, second } = three();
    const id = await merged(lead);
    expect(await standing(id)).toMatchObject({
      ...{ settled: true, done: 2, refused: 0, total: 2, undoable: true },
      facts: { kind: "merge", lead: lead.reference },
    });
    expect([await leadOf(lead), await leadOf(first), await leadOf(second)]).toEqual([
      null,
      lead.caseId,
      lead.caseId,
    ]);
    expect(await undo(id)).toEqual({ ok: true });
    expect(await endsOf(id)).toEqual(["undone", "undone"]);
    expect([await leadOf(first), await leadOf(second)]).toEqual([null, null]);
  });

  it("may be led by a case that was not among the chosen", async () => {
    const { lead, first } = three();
    const { id, result } = await begin(lead.reference, [first.caseId]);
    expect(result).toEqual({ ok: true });
    await runJobs(database);
    expect(await leadOf(first)).toBe(lead.caseId);
    expect(await standing(id)).toMatchObject({ done: 1, total: 1 });
  });

  it("is refused whole where no case can lead, or none is left to be led", async () => {
    const { lead, first } = three();
    const elsewhere = await report(await makeCouncil("MRX"));
    await withScope(ada.scope, (db) =>
      closeCase(db, { caseId: first.caseId, revision: 0, reason: "fixed", words: "Done." }),
    );
    const noLead = { ok: false, reason: "no-lead" };
    for (const { reference } of [elsewhere, first]) {
      expect((await begin(reference)).result).toEqual(noLead);
    }
    expect((await begin(lead.reference, [lead.caseId])).result).toEqual({
      ok: false,
      reason: "none-chosen",
    });
  });

  it("says of each case that was not merged why not", async () => {
    const { lead, first, second } = three();
    await withScope(ada.scope, (db) =>
      closeCase(db, { caseId: first.caseId, revision: 0, reason: "fixed", words: "Done." }),
    );
    const other = await report(council);
    await withScope(ada.scope, (db) =>
      mergeCases(db, { leadId: second.caseId, caseIds: [other.caseId] }),
    );
    const { id } = await begin(lead.reference, ids([...sent, other]));
    await runJobs(database);
    expect(await endsOf(id)).toEqual(["refused: closed", "refused: leads", "refused: merged"]);
    expect(await standing(id)).toMatchObject({ settled: true, done: 0, refused: 3 });
  });

  it("leaves on undoing what was taken out, and what was closed with the case that leads", async () => {
    const { lead, first } = three();
    const id = await merged(lead);
    await withScope(ada.scope, (db) => unmergeCases(db, { caseIds: [first.caseId] }));
    await withScope(ada.scope, (db) =>
      closeCase(db, { caseId: lead.caseId, revision: 2, reason: "fixed", words: "Dry." }),
    );
    await runJobs(database);
    await undo(id);
    expect(await endsOf(id)).toEqual(["kept: closed", "kept: taken-out"]);
  });
});

it("merges 400 reports, answers all and undoes it in batches of a few statements each", async () => {
  const flood = await makeCouncil("FLD");
  ada = await makeOfficer(flood, { name: "Ada" });
  const lead = await report(flood);
  await database.query(
    `INSERT INTO cases (id, reference, council_id, service, version, state, answers, received_at,
       target_days, target_on, updated_at)
     SELECT gen_random_uuid(), 'FLD-' || n, $1, 'blocked-drain', 1, 'received', '{}', now(), 5,
       now() + interval '7 days', now() FROM generate_series(1, 400) n`,
    [flood.id],
  );
  await database.query(
    `INSERT INTO case_contacts (id, case_id, council_id, kind, email, created_at, confirmed_at)
     SELECT gen_random_uuid(), id, council_id, 'reporter', lower(reference) || '@example.com', now(),
       now() FROM cases WHERE council_id = $1 AND id <> $2`,
    [flood.id, lead.caseId],
  );
  const { rows } = await database.query("SELECT id FROM cases WHERE council_id = $1 AND id <> $2", [
    flood.id,
    lead.caseId,
  ]);
  const { id } = await begin(
    lead.reference,
    rows.map((row) => row.id),
  );
  const merging = await statementsOf(() => runJobs(database));
  expect(await standing(id)).toMatchObject({ settled: true, done: 400, refused: 0 });

  await withScope(ada.scope, (db) =>
    answerResident(db, { caseId: lead.caseId, revision: 1, message: "Pumps are on their way." }),
  );
  const telling = await statementsOf(() => runJobs(database));
  for (const n of [1, 200, 400]) {
    expect(await templatesTo(`fld-${n}@example.com`)).toEqual(["message-from-council"]);
  }
  await withScope(ada.scope, (db) => undoBulk(db, id));
  const undoing = await statementsOf(() => runJobs(database));
  expect(await standing(id)).toMatchObject({ settled: true, undone: true });

  // 22, 105 and 20 where this was written: 13 for each fifty who are told.
  expect(asking(merging).length).toBeLessThan(30);
  expect(asking(telling).length).toBeLessThan(15 * (400 / 50));
  expect(asking(undoing).length).toBeLessThan(30);
}, 60_000);
