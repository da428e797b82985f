import { beforeEach, describe, expect, it } from "vitest";
import {
  caseForStaff,
  claimCases,
  formerCase,
  handedOver,
  knownCaller,
  registerCaller,
  sendCallerCode,
} from "@/lib/cases";
import { makeOfficer, makeResident, type TestOfficer } from "@/lib/cases/testing";
import { councilBySlug } from "@/lib/councils";
import { CHECK, callerDrafts, endOf, holdCallerDraft, holdDraft } from "@/lib/forms";
import { hashSecret, newId, withScope } from "@/lib/platform";
import { publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { answered, beginForCaller, inCanterbury, reportsAt } from "@/lib/reports/testing";

// A report that an officer takes for a caller: the same journey, theirs by their session, and always
// shown as taken.

const database = testDatabase({ seeded: true });
const { forgetAll, reportNow, send } = reportsAt(database);

const { name: _name, email: _email, phone: _phone, ...asked } = answered.pothole;
const pothole = { ...inCanterbury, ...asked };
const byPost = {
  ...{ name: "Ada Ward", phone: null, write: "post" },
  address: { line1: "9 Castle Street", line2: "", town: "Canterbury", postcode: "CT1 2NX" },
};

beforeEach(forgetAll);

async function officerAt(slug: string, name = "Priya Shah"): Promise<TestOfficer> {
  const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!council) throw new Error(`No council ${slug}`);
  return makeOfficer(council, { name });
}

/** Registers the reporter of a case, and gives the code that is posted to them. */
async function registeredWithCode({ scope }: TestOfficer, reference: string): Promise<string> {
  return withScope(scope, async (db) => {
    const { id: caseId, revision } = await db.case.findUniqueOrThrow({ where: { reference } });
    const details = {
      ...{ name: "Ada Ward", phone: null, language: "en" as const, accessNeeds: null },
      ...{ addressLines: ["9 Castle Street", "Canterbury"], postcode: "CT1 2NX" },
    };
    await registerCaller(db, { caseId, revision, details, isAnother: true });
    await sendCallerCode(db, { caseId, revision: revision + 1 });
    const letter = await db.letter.findFirstOrThrow({ where: { caseId, template: "caller-code" } });
    return String(Object(letter.fields).code);
  });
}

async function onlyCase() {
  const { rows } = await database.query(
    `SELECT c.reference, c.channel, k.slug, r.name, r.email, r.contact_by, r.address_lines,
       l.template, l.channel AS letter, l.address_lines AS envelope
     FROM cases c JOIN councils k ON k.id = c.council_id JOIN case_contacts r ON r.case_id = c.id
     LEFT JOIN letters l ON l.case_id = c.id`,
  );
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}

describe("a caller's report", () => {
  it("is asked for as a resident's is, and then for who calls and how to write to them", async () => {
    const caller = await beginForCaller(await officerAt("kent"), "pothole", pothole);
    expect(await caller.answer("name", { name: "Ada Ward" })).toBe("phone");
    expect(await caller.answer("phone", { phone: "" })).toBe("write");
    expect(await caller.answer("write", { write: "post" })).toBe("address");
    expect(await caller.answer("address", { "address-line1": "9 Castle Street" })).toBe("again");
    const home = { "address-line1": "9 Castle Street", "address-town": "Canterbury" };
    const whole = { ...home, "address-postcode": "ct12nx" };
    expect(await caller.answer("address", whole)).toBe(CHECK);
    expect(await caller.answer("write", { write: "none" }, true)).toBe(CHECK);
  });

  it("goes to the council that serves the place, with a first letter on paper", async () => {
    const officer = await officerAt("canterbury");
    const caller = await beginForCaller(officer, "pothole", { ...pothole, ...byPost });
    expect(await send(caller)).toEqual({ ok: true });
    expect(await onlyCase()).toMatchObject({
      ...{ slug: "kent", channel: "phone", name: "Ada Ward", email: null, contact_by: "post" },
      ...{ address_lines: ["9 Castle Street", "Canterbury", "CT1 2NX"] },
      ...{ template: "report-taken", letter: "post" },
      envelope: ["Ada Ward", "9 Castle Street", "Canterbury", "CT1 2NX"],
    });
  });

  it("says in both councils' history and logs that it was taken, how and by which council", async () => {
    const officer = await officerAt("canterbury");
    await send(await beginForCaller(officer, "pothole", { ...pothole, ...byPost }));
    const { reference } = await onlyCase();
    const facts = { channel: "phone", takenBy: "Canterbury City Council" };
    const kents = await withScope((await officerAt("kent")).scope, (db) =>
      caseForStaff(db, reference),
    );
    // Officers of other councils are not known by name.
    expect(kents?.history).toMatchObject([
      { kind: "received", by: "resident", officer: null, facts },
    ]);
    expect(kents?.channel).toBe("phone");
    const seen = await withScope(officer.scope, async (db) => ({
      case: await caseForStaff(db, reference),
      former: await formerCase(db, reference),
      list: (await handedOver(db)).rows.map((row) => row.reference),
    }));
    expect(seen).toMatchObject({
      case: null,
      former: { left: { taken: "phone" }, to: "Kent County Council" },
      list: [reference],
    });
    expect(seen.former?.history).toMatchObject([{ officer: "Priya Shah", facts }]);
    const { rows } = await database.query(
      `SELECT a.action, k.slug, a.facts->>'staffId' AS staff FROM audit_entries a
       JOIN councils k ON k.id = a.council_id WHERE a.subject_id IN (SELECT id FROM cases) ORDER BY 1`,
    );
    expect(rows).toEqual([
      { action: "case.received", slug: "kent", staff: officer.id },
      { action: "case.sent_on", slug: "canterbury", staff: officer.id },
    ]);
  });

  it("shows the council that took it nothing of what came after", async () => {
    const officer = await officerAt("canterbury");
    await send(await beginForCaller(officer, "pothole", { ...pothole, ...byPost }));
    const { reference } = await onlyCase();
    const { scope } = await officerAt("kent");
    await withScope(scope, async (db) => {
      const found = await caseForStaff(db, reference);
      await db.case.update({ where: { id: found?.id ?? "" }, data: { place: "Elsewhere" } });
    });
    const former = await withScope(officer.scope, (db) => formerCase(db, reference));
    expect(former?.left.place).toBe("By the gate");
    expect(former?.letters).toEqual([]);
  });

  it("offers what is known of the caller from a case before, and takes it only when chosen", async () => {
    const officer = await officerAt("kent");
    await send(await beginForCaller(officer, "pothole", { ...pothole, ...byPost }));
    const { reference } = await onlyCase();
    const known = await withScope(officer.scope, (db) => knownCaller(db, reference));
    const caller = await beginForCaller(officer, "pothole", pothole, known);
    const { path } = await reportNow(caller);
    expect(endOf(path)).toBe("contact");
    const [yes] =
      path.end.kind === "question" && "options" in path.end.page.ask
        ? path.end.page.ask.options
        : [];
    expect(yes?.label).toBe("Yes, use Ada Ward, 9 Castle Street, Canterbury, CT1 2NX");
    expect(await caller.answer("contact", { contact: "account" })).toBe(CHECK);
    await send(caller);
    const { rows } = await database.query("SELECT DISTINCT name, address_lines FROM case_contacts");
    expect(rows).toHaveLength(1);
  });

  it("that is there already ends with a word to the caller, or with their address", async () => {
    const officer = await officerAt("kent");
    await send(await beginForCaller(officer, "pothole", { ...pothole, ...byPost }));
    const { reference } = await onlyCase();
    const { same: _same, ...place } = inCanterbury;
    const caller = await beginForCaller(officer, "pothole", place);
    expect(await caller.answer("same", { same: reference })).toBe("follow-email");
    expect(await caller.answer("follow-email", { "follow-email": "" })).toBe("sent");
    const { rows } = await database.query("SELECT kind FROM case_contacts");
    expect(rows).toEqual([{ kind: "reporter" }]);
    const other = await beginForCaller(officer, "pothole", place);
    await other.answer("same", { same: reference });
    await other.answer("follow-email", { "follow-email": "ada@example.org" });
    const letters = await database.query("SELECT recipient FROM letters WHERE channel = 'email'");
    expect(letters.rows).toEqual([{ recipient: "ada@example.org" }]);
  });
});

describe("a caller's draft", () => {
  it("is its officer's at their council, and nobody else's, by any secret", async () => {
    const officer = await officerAt("kent");
    const caller = await beginForCaller(officer, "pothole", pothole);
    const { id } = (await caller.held()).draft;
    const colleague = await officerAt("kent", "Ben");
    const elsewhere = await officerAt("canterbury");
    for (const { scope } of [colleague, elsewhere]) {
      expect(await holdCallerDraft(scope, id)).toBeNull();
      expect(await withScope(scope, (db) => callerDrafts(db))).toEqual([]);
    }
    const data = { secretHash: hashSecret("x") };
    await withScope(systemScope("test"), (db) => db.draft.update({ where: { id }, data }));
    expect(await holdDraft(id, "x")).toBeNull();
    expect(await withScope(officer.scope, (db) => callerDrafts(db))).toMatchObject([{ id }]);
  });

  it("can be sent when its caller has brought their reports into an account meanwhile", async () => {
    const officer = await officerAt("kent");
    await send(await beginForCaller(officer, "pothole", { ...pothole, ...byPost }));
    const { reference } = await onlyCase();
    const code = await registeredWithCode(officer, reference);
    const known = await withScope(officer.scope, (db) => knownCaller(db, reference));
    expect(known?.residentId).not.toBeNull();
    const caller = await beginForCaller(officer, "pothole", pothole, known);
    await caller.answer("contact", { contact: "account" });
    const me = await makeResident();
    const claimed = await withScope(me.scope, (db) => claimCases(db, { code }));
    expect(claimed).toEqual({ ok: true, cases: 1 });
    expect(await send(caller)).toEqual({ ok: true });
    const { rows } = await database.query("SELECT resident_id FROM cases ORDER BY id");
    expect(rows).toEqual([{ resident_id: me.id }, { resident_id: null }]);
  });

  it("cannot be made a resident's, nor a resident's a caller's", async () => {
    const caller = await beginForCaller(await officerAt("kent"), "pothole", pothole);
    const { draft, scope } = await caller.held();
    const change = (data: object) =>
      withScope(scope, (db) => db.draft.update({ where: { id: draft.id }, data }));
    await expect(change({ staffId: null })).rejects.toThrow(/permission denied/);
    await expect(change({ channel: "web" })).rejects.toThrow(/permission denied/);
  });

  it("is not begun for a resident whom the council does not know", async () => {
    const officer = await officerAt("kent");
    const begin = beginForCaller(officer, "pothole", pothole, {
      ...{ reference: "KEN-0000000-0", name: null, email: null, phone: null, addressLines: [] },
      residentId: newId(),
    });
    await expect(begin).rejects.toThrow(/row-level security/);
  });
});
