import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { financeRoles } from "@/lib/identity";
import { testDatabase } from "@/lib/platform/testing";
import { emptyForm, registrationOf } from "@/lib/web";
import { beginRequest, fateOf, request } from "@/lib/web/testing/request";
import { type Entry, everyAction } from "./testing/entries";
import { filled, formFilled } from "./testing/filling";
import { holdings, makeWorld, type World } from "./testing/world";

vi.mock("next/headers", async () => (await import("@/lib/web/testing/request")).nextHeaders);

// Every server action, sent what belongs to one council and one resident by everybody whose it is
// not: whoever they are, and whichever council they say they are at, nothing of it may change. And
// by somebody whose it is, to see that it would have.

const database = testDatabase();
// Staging is nobody's: columns are kept from holders of links, and from whoever does not say.
beforeAll(async () => void (await database.query("SET app.kind = 'system'")));
beforeEach(() => beginRequest());

/**
 * What anybody may do is no attempt at what is not theirs; the doors and links have tests of their own.
 * One action writes to whoever has the address that is typed, on purpose: lib/identity tests it.
 */
const guarded = (await everyAction()).filter(
  ({ name, policy }) =>
    /^(staff|finance|resident|account's holder)/.test(policy) && name !== "askForAddress",
);

it("finds actions that need somebody", () => {
  expect(guarded.length).toBeGreaterThan(5);
});

it("lets no auditor change anything", () => {
  expect(guarded.filter(({ policy }) => policy.includes("auditor"))).toEqual([]);
});

const worlds = new Map<Entry, number>(guarded.map((entry, index) => [entry, index]));

describe.each(guarded)("$path $name ($policy)", (entry) => {
  it("changes nothing for whom it is not for, and something for whom it is", async () => {
    const world = await makeWorld(worlds.get(entry) ?? 0);
    await database.query(
      staged[entry.name] ?? "SELECT",
      staged[entry.name] ? [world.things.id] : [],
    );
    const before = await holdings(database, world.owned);
    for (const asker of strangersTo(entry.policy)) {
      for (const council of [world.here.slug, world.there.slug]) {
        await send(entry, world, asker, council);
      }
    }
    // Whoever got through is named by the row that they wrote.
    expect(await holdings(database, world.owned), "whose it is not").toBe(before);
    if (entry.name in beyond) return;
    await send(entry, world, ownerOf(entry.policy), world.here.slug);
    expect(await holdings(database, world.owned), "whose it is").not.toBe(before);
  });
});

/** What must have happened to the case ($1) for an action to do anything. */
const offered = `UPDATE cases SET handover = 'offered',
  from_council_id = (SELECT id FROM councils WHERE id <> council_id LIMIT 1) WHERE id = $1`;
const forCaller = `UPDATE drafts d SET channel = 'phone', journey = 'pothole', sent_at = NULL,
    staff_id = (SELECT r.staff_id FROM staff_roles r
                WHERE r.council_id = c.council_id AND r.role = 'officer')
  FROM cases c WHERE c.id = $1 AND d.id = c.draft_id`;
const closed =
  "UPDATE cases SET state = 'closed', closed_at = now(), closing_reason = 'fixed' WHERE id = $1";
const registered = `WITH lives AS (UPDATE case_contacts
    SET address_lines = ARRAY['9 Castle Street', 'Canterbury', 'CT1 2NX'] WHERE case_id = $1)
  UPDATE residents SET email = NULL, confirmed_at = NULL
  WHERE id = (SELECT resident_id FROM cases WHERE id = $1)`;
const proposed = `INSERT INTO fund_proposals (id, council_id, kind, what, change, proposed_by,
    proposed_at)
  SELECT c.id, c.council_id, 'council-tax', 'choices',
    '{"before": {"label": null}, "after": {"label": "Number"}}', f.staff_id, now()
  FROM cases c JOIN staff_finance_roles f USING (council_id)
  WHERE c.id = $1 AND f.role = 'finance-officer'`;
const staged: Record<string, string> = {
  withdrawFundChange: proposed,
  decideFundChange: proposed,
  sendCode: registered,
  answerForCaller: forCaller,
  dropDraft: forCaller,
  addAnswer: "UPDATE cases SET state = 'waiting', paused_at = now() WHERE id = $1",
  addNotFixed: closed,
  register: `WITH nobodys AS (UPDATE cases SET resident_id = NULL WHERE id = $1)
    UPDATE case_contacts SET resident_id = NULL, email = NULL, confirmed_at = NULL
    WHERE case_id = $1`,
  showPhoto: "UPDATE files SET hidden_at = now() WHERE case_id = $1",
  ask: "UPDATE cases SET state = 'in_progress' WHERE id = $1",
  markRead: "UPDATE cases SET unread_since = now() WHERE id = $1",
  reply: "UPDATE cases SET state = 'waiting', paused_at = now() WHERE id = $1",
  sayNotFixed: closed,
  resumeEmails: "UPDATE case_contacts SET stopped_at = now() WHERE case_id = $1",
  keepData: `INSERT INTO erasures (id, resident_id, requested_at, due_at)
    SELECT gen_random_uuid(), resident_id, now(), now() + interval '7 days' FROM cases WHERE id = $1`,
  accept: offered,
  refuse: offered,
  takeOut: `WITH lead AS (
      INSERT INTO cases (id, reference, council_id, service, version, state, answers, received_at,
        target_days, target_on, updated_at)
      SELECT gen_random_uuid(), reference || '-lead', council_id, service, version, state, answers,
        received_at, target_days, target_on, updated_at FROM cases WHERE id = $1 RETURNING id)
    UPDATE cases SET merged_into_id = (SELECT id FROM lead) WHERE id = $1`,
  settle: "UPDATE cases SET disputed_at = now() WHERE id = $1",
  useStandard: `INSERT INTO service_settings (council_id, service, enabled, target_days)
    SELECT council_id, 'graffiti', false, 1 FROM cases WHERE id = $1`,
  stopFollowing: `INSERT INTO case_councils (id, case_id, council_id, since, until, follows)
    SELECT gen_random_uuid(), id, council_id, received_at, now(), true FROM cases WHERE id = $1`,
  disconnectOneLogin: `INSERT INTO outside_accounts (issuer, subject, resident_id, created_at)
    SELECT 'https://one.example', id::text, resident_id, now() FROM cases WHERE id = $1`,
};

/** Actions that need more than this world has to do anything: why. */
const beyond: Record<string, string> = {
  confirmApp: "a code",
  removeApp: "an app",
  makeCodes: "a second factor",
  keepCodes: "codes to keep",
  makePasskey: "a browser that makes one",
  nameOfPasskey: "a passkey",
  dropPasskey: "a passkey",
  recognise: "a second case, of somebody registered",
  sendForCaller: "a report with every answer",
  addReports: "a code that was posted",
  findCaller: "it leads to what is found, and changes nothing",
  joinWithAccount: "an invitation to their address",
  previewTheme: "nothing: it leads to a preview and changes nothing",
  connectOneLogin: "a browser that has just come from GOV.UK One Login",
  search: "nothing: it leads to an address and changes nothing",
};

const ranks = ["officer", "manager", "administrator"];

/** Those of the world whose it is not, by the action's own rule. */
function strangersTo(policy: string): string[] {
  const residents = isResidents(policy) ? [] : ["the resident"];
  const kept = keepersOf(policy);
  return [
    "nobody",
    "another resident",
    ...residents,
    ...lower(policy).map((role) => `${role} of here`),
    ...financeRoles.filter((role) => !kept.includes(role)).map((role) => `${role} of here`),
    ...[...ranks, ...financeRoles].map((role) => `${role} of elsewhere`),
  ];
}

/** The ranks that an action is too high for: all, where it is not about cases. */
function lower(policy: string): string[] {
  const least = ranks.indexOf(policy.replace("staff: ", ""));
  return least < 0 ? ranks : ranks.slice(0, least);
}

/** The roles in which an action changes the council's money; none where it is not about that. */
function keepersOf(policy: string): string[] {
  return policy.startsWith("finance: ") ? policy.replace("finance: ", "").split("|") : [];
}

/** What both kinds of account do alike is tried with a resident's: the world's forms say so. */
function isResidents(policy: string): boolean {
  return policy === "resident" || policy === "account's holder";
}

function ownerOf(policy: string): string {
  if (isResidents(policy)) return "the resident";
  const [keeper] = keepersOf(policy);
  return `${keeper ?? policy.replace("staff: ", "")} of here`;
}

async function send(entry: Entry, world: World, asker: string, council: string): Promise<unknown> {
  const [at, input] = registrationOf(entry.value)?.schemas ?? [];
  const things = { ...world.things, council };
  const given = at ? filled(at, things) : {};
  // A form without a field for a file sends none.
  const texts = Object.entries(world.things).filter(([, value]) => !(value instanceof File));
  const form = formFilled({
    ...Object.fromEntries(texts),
    ...(input ? filled(input, things) : {}),
  });
  beginRequest();
  for (const [name, token] of Object.entries(world.askers[asker] ?? {})) {
    request.cookies.set(name, token);
  }
  const call = entry.value as (...args: unknown[]) => Promise<unknown>;
  return fateOf(input ? call(given, emptyForm, form) : call(given, form));
}
