import { beforeEach, describe, expect, it } from "vitest";
import { makeCouncil, makeKeeper, type TestCouncil, type TestOfficer } from "@/lib/cases/testing";
import {
  type Coding,
  codingOf,
  codingsAt,
  codingsOf,
  decideProposal,
  type FundChoices,
  fundAt,
  fundReader,
  fundsOf,
  proposalsOf,
  proposeChoices,
  proposeCoding,
  referenceOf,
  referencesElsewhere,
  waitingProposal,
  waitingProposals,
  withdrawProposal,
} from "@/lib/funds";
import { type Db, withScope } from "@/lib/platform";
import { financeScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
const noon = new Date("2026-11-27T12:00:00Z");
const kind = "council-tax";
let councils = 0;
let council: TestCouncil;
let officer: TestOfficer;
let treasurer: TestOfficer;

beforeEach(async () => {
  councils += 1;
  council = await makeCouncil(`F${String(councils).padStart(2, "0")}`);
  officer = await makeKeeper(council, "finance-officer", "Otis Officer");
  treasurer = await makeKeeper(council, "finance-manager", "Tess Treasurer");
});

const as = <T>({ scope }: Pick<TestOfficer, "scope">, work: (db: Db) => Promise<T>) =>
  withScope(scope, work);
const first: Coding = {
  ...{ startsOn: "2026-11-27", costCentre: "CF1001", subjective: "90100", project: null },
  vat: "outside-scope",
};
const propose = (changes: Partial<Coding> = {}, who = officer, now = noon) =>
  as(who, (db) => proposeCoding(db, kind, { ...first, ...changes }, now));
const chosen: FundChoices = {
  ...{ enabled: false, label: null, hint: null, onStop: null, allocation: "oldest-first" },
  prefix: null,
};
const choose = (changes: Partial<FundChoices> = {}, key = kind) =>
  as(officer, (db) => proposeChoices(db, key, { ...chosen, ...changes }, noon));
const waitingId = async (key = kind) =>
  (await as(officer, (db) => waitingProposal(db, { councilId: council.id, kind: key })))?.id ?? "";
const decide = async (
  decision: "approve" | "refuse",
  { who = treasurer as Pick<TestOfficer, "scope">, why = "", now = noon, key = kind } = {},
) => {
  const id = await waitingId(key);
  return as(who, (db) => decideProposal(db, { id, decision, why }, now));
};
const fund = (key = kind) => as(officer, (db) => fundAt(db, council.id, key));
const log = async () =>
  (
    await database.query(
      `SELECT action, actor_id FROM audit_entries WHERE council_id = $1 AND action LIKE 'fund_%'
       ORDER BY id`,
      [council.id],
    )
  ).rows.map(({ action, actor_id }) => [action, actor_id]);

describe("a coding", () => {
  it("holds once somebody else approved it, and the log names both", async () => {
    expect(await propose()).toEqual({ ok: true });
    expect((await fund())?.id).toBeNull();
    expect(await decide("approve")).toEqual({ ok: true });
    const { id, enabled } = (await fund()) ?? {};
    expect(enabled).toBe(false);
    expect(await as(officer, (db) => codingsOf(db, id ?? null))).toEqual([first]);
    expect(await log()).toEqual([
      ["fund_change.proposed", officer.id],
      ["fund_change.approved", treasurer.id],
    ]);
    const { proposals } = await as(treasurer, (db) =>
      proposalsOf(db, { councilId: council.id, kind }),
    );
    expect(proposals).toMatchObject([
      {
        ...{ what: "coding", before: null, after: first },
        by: { name: "Otis Officer" },
        decided: { decision: "approved", by: "Tess Treasurer", reason: null },
      },
    ]);
  });

  it("holds from its day on, and what was before keeps its own", async () => {
    await propose();
    await decide("approve");
    await propose({ startsOn: "2027-04-01", costCentre: "CF2002", vat: "exempt" });
    await decide("approve");
    const id = (await fund())?.id ?? "";
    const on = (day: string) => as(treasurer, (db) => codingOf(db, id, day));
    expect(await on("2026-11-26")).toBeNull();
    expect(await on("2027-03-31")).toMatchObject({ costCentre: "CF1001" });
    expect(await on("2027-04-01")).toMatchObject({ costCentre: "CF2002", vat: "exempt" });
    const today = await as(treasurer, (db) => codingsAt(db, council.id, "2027-01-01"));
    expect(today.get(id)).toMatchObject({ costCentre: "CF1001" });
  });

  it("changes nothing that is posted already: not before today, then not before tomorrow", async () => {
    expect(await propose({ startsOn: "2026-11-26" })).toEqual({
      ...{ ok: false, reason: "too-early", earliest: "2026-11-27" },
    });
    await propose();
    await decide("approve");
    expect(await propose({ costCentre: "CF2002" })).toMatchObject({ earliest: "2026-11-28" });
    await propose({ costCentre: "CF2002", startsOn: "2026-11-28" });
    const late = new Date("2026-11-28T00:00:00Z");
    expect(await decide("approve", { now: late })).toEqual({ ok: false, reason: "too-late" });
    expect(await decide("refuse", { why: "Too late", now: late })).toEqual({ ok: true });
  });

  it("that has not begun yet is put right by another of the same day", async () => {
    await propose();
    await decide("approve");
    for (const costCentre of ["CF2002", "CF3003"]) {
      await propose({ costCentre, startsOn: "2027-04-01" });
      await decide("approve");
    }
    const codings = await as(officer, async (db) =>
      codingsOf(db, (await fundAt(db, council.id, kind))?.id ?? null),
    );
    expect(codings.map(({ costCentre }) => costCentre)).toEqual(["CF3003", "CF1001"]);
  });

  it("that says what holds already is not proposed", async () => {
    await propose();
    await decide("approve");
    expect(await propose({ startsOn: "2027-04-01" })).toMatchObject({ reason: "nothing-changed" });
  });
});

describe("a proposal", () => {
  it("is a finance officer's to make and a finance manager's to decide, never one person's", async () => {
    const refused = { ok: false, reason: "forbidden" };
    for (const role of ["cashier", "auditor", "finance-manager"] as const) {
      const other = await makeKeeper(council, role);
      expect([role, await propose({}, other)]).toEqual([role, refused]);
    }
    await propose();
    const cashier = await makeKeeper(council, "cashier");
    const auditor = await makeKeeper(council, "auditor");
    for (const who of [officer, cashier, auditor]) {
      expect(await decide("approve", { who })).toEqual(refused);
    }
    const promoted = { scope: financeScope(officer.id, council.id, "finance-manager") };
    const own = { ok: false, reason: "own-proposal" };
    expect(await decide("approve", { who: promoted })).toEqual(own);
    expect((await fund())?.id).toBeNull();
  });

  it("is decided once, when two decide at the same moment too", async () => {
    const other = await makeKeeper(council, "finance-manager");
    await propose();
    const id = await waitingId();
    const both = await Promise.all(
      [treasurer, other].map((who) =>
        as(who, (db) => decideProposal(db, { id, decision: "approve", why: "" }, noon)),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, reason: "gone" });
    expect(await log()).toHaveLength(2);
  });

  it("waits alone: two at once make one", async () => {
    const other = await makeKeeper(council, "finance-officer");
    const both = await Promise.all([propose(), propose({}, other)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, reason: "waiting" });
    const waiting = await as(treasurer, (db) => waitingProposals(db, council.id));
    expect(waiting.map((one) => one.kind)).toEqual([kind]);
  });

  it("is refused with a reason, and then nothing has changed", async () => {
    await propose();
    expect(await decide("refuse")).toEqual({ ok: false, reason: "no-reason" });
    expect(await decide("refuse", { why: "Wrong cost centre" })).toEqual({ ok: true });
    expect((await fund())?.id).toBeNull();
    const { proposals } = await as(officer, (db) =>
      proposalsOf(db, { councilId: council.id, kind }),
    );
    expect(proposals[0]?.decided).toMatchObject({
      ...{ decision: "refused", reason: "Wrong cost centre" },
    });
    expect(await propose()).toEqual({ ok: true });
  });

  it("is withdrawn by who made it, and by nobody else", async () => {
    await propose();
    const id = await waitingId();
    const withdraw = (who: TestOfficer) => as(who, (db) => withdrawProposal(db, { id }, noon));
    const other = await makeKeeper(council, "finance-officer");
    expect(await withdraw(other)).toEqual({ ok: false, reason: "forbidden" });
    expect(await withdraw(treasurer)).toEqual({ ok: false, reason: "forbidden" });
    expect(await withdraw(officer)).toEqual({ ok: true });
    expect(await withdraw(officer)).toEqual({ ok: false, reason: "gone" });
    expect(
      await as(treasurer, (db) => decideProposal(db, { id, decision: "approve", why: "" })),
    ).toEqual({ ok: false, reason: "gone" });
    expect((await log()).at(-1)).toEqual(["fund_change.withdrawn", officer.id]);
  });

  it("is held by the database too: who proposed cannot approve, and nobody rewrites one", async () => {
    await propose();
    const id = await waitingId();
    const set = (who: TestOfficer, data: Record<string, unknown>) =>
      as(who, (db) => db.fundProposal.updateMany({ where: { id }, data }));
    const approve = { decision: "approved", decidedAt: noon };
    await expect(set(officer, { ...approve, decidedBy: officer.id })).rejects.toThrow(
      /row-level security|violates check constraint/,
    );
    await expect(set(treasurer, { ...approve, decidedBy: officer.id })).rejects.toThrow(
      "row-level security",
    );
    const rewritten = { ...approve, decidedBy: treasurer.id, change: { after: { enabled: true } } };
    await expect(set(treasurer, rewritten)).rejects.toThrow("permission denied for change");
    const auditor = await makeKeeper(council, "auditor");
    expect(await set(auditor, { ...approve, decidedBy: auditor.id })).toEqual({ count: 0 });
    const elsewhere = await makeKeeper(await makeCouncil(`G${councils}`), "finance-manager");
    expect(await set(elsewhere, { ...approve, decidedBy: elsewhere.id })).toEqual({ count: 0 });
  });
});

describe("what a council chooses of a fund", () => {
  const open = async (key = kind, changes: Partial<FundChoices> = {}) => {
    await as(officer, (db) => proposeCoding(db, key, first, noon));
    await decide("approve", { key });
    const proposed = await choose({ enabled: true, ...changes }, key);
    return proposed.ok ? decide("approve", { key }) : proposed;
  };

  it("is the standard's until it is approved, and where it says nothing", async () => {
    expect(await choose({ enabled: true })).toEqual({ ok: false, reason: "no-coding" });
    expect(await open(kind, { label: "Account reference" })).toEqual({ ok: true });
    expect(await fund()).toMatchObject({
      ...{ enabled: true, label: "Account reference", own: { hint: null, allocation: null } },
      hint: "It is on your bill and has 9 digits.",
    });
    expect(await choose({ enabled: true, label: "Account reference" })).toEqual({
      ...{ ok: false, reason: "nothing-changed" },
    });
    await choose({ enabled: false });
    await decide("approve");
    expect(await fund()).toMatchObject({ enabled: false, label: "Council tax account number" });
  });

  it("is one fund's letters in all of England", async () => {
    const [parking, moving] = ["parking-penalties", "moving-traffic-penalties"];
    const letters = ["AB", "CD", "EF"].map((two) => `${two[0]}${"ABCDEFGHJK"[councils % 10]}`);
    expect(await open(parking)).toEqual({ ok: false, reason: "no-letters" });
    await choose({ enabled: true, prefix: letters[0] }, parking);
    await decide("approve", { key: parking });
    const taken = { ok: false, reason: "taken-letters" };
    expect(await choose({ prefix: letters[0] }, moving)).toEqual(taken);
    expect(await choose({ prefix: "LN" }, moving)).toEqual(taken);
    const found = await as(officer, (db) => referencesElsewhere(db, council.id));
    expect(found.map(({ prefix }) => prefix)).not.toContain(letters[0]);
    const away = await makeCouncil(`H${councils}`);
    const seen = await as(officer, (db) => referencesElsewhere(db, away.id));
    expect(seen).toContainEqual(
      expect.objectContaining({ councilId: council.id, kind: parking, prefix: letters[0] }),
    );
  });

  it("is of the council's tier", async () => {
    const kindsOf = async (tier: string) =>
      (await as(officer, (db) => fundsOf(db, { id: council.id, tier } as never))).map(
        (one) => one.kind,
      );
    expect(await kindsOf("county")).toEqual([
      ...["moving-traffic-penalties", "adult-care", "sundry-invoices"],
    ]);
    expect(await kindsOf("district")).not.toContain("adult-care");
    expect(await kindsOf("unitary")).toHaveLength(9);
  });

  it("reads the references of its files' rows", async () => {
    await open();
    const funds = await withScope(systemScope("test"), (db) =>
      fundsOf(db, { id: council.id, tier: "unitary" }),
    );
    const { read } = fundReader(funds);
    const tax = funds.find((one) => one.kind === kind);
    const reference = tax && referenceOf(tax, 12_345_678);
    expect(read(kind, ` ${reference} `)).toEqual({ ok: true, fundId: tax?.id, reference });
    expect(read(kind, "123456780")).toEqual({
      ...{ ok: false, reason: "reference has a wrong check digit" },
    });
    expect(read(kind, "12")).toMatchObject({
      reason: "reference must be 9 digits, like 123 456 789",
    });
    expect(read("parking", "1")).toEqual({ ok: false, reason: "fund is not known" });
    expect(read("licences", "1")).toEqual({ ok: false, reason: "fund is not set up" });
  });
});
