import type { Scope } from "@/lib/platform";
import {
  contactScope,
  draftScope,
  financeScope,
  identityScope,
  publicScope,
  residentScope,
  staffScope,
  systemScope,
} from "@/lib/platform/mint";
import { idOf } from "./isolation-rows";

// Who asks in the isolation test, and what each may do to council A's row of each table.

export const scopes = {
  /** On another council's site. */
  visitor: publicScope(idOf("council B")),
  /** Holds the draft that A's case was sent from. */
  sender: draftScope(idOf("draft 0")),
  /** Holds a draft that is just being written, and its case sent to A. */
  sending: draftScope(idOf("draft 1")),
  /** Holds the draft of A's other case, whose contact and public report are just being written. */
  sent: draftScope(idOf("draft sent")),
  stranger: draftScope(idOf("draft other")),
  reporter: contactScope(idOf("contact 0"), idOf("case 0")),
  follower: contactScope(idOf("contact follower"), null),
  otherReporter: contactScope(idOf("contact other"), idOf("case other")),
  officer: staffScope(idOf("staff 0"), idOf("council A"), "officer"),
  manager: staffScope(idOf("staff manager"), idOf("council A"), "manager"),
  administrator: staffScope(idOf("staff administrator"), idOf("council A"), "administrator"),
  /** Limited to a service that A's case is not of. */
  limited: staffScope(idOf("staff 0"), idOf("council A"), "officer", ["street-light"]),
  /** Of councils that had A's case before; the second follows it. */
  former: staffScope(idOf("staff former"), idOf("council former"), "manager"),
  following: staffScope(idOf("staff following"), idOf("council following"), "manager"),
  /** Who keep A's money, and B's. */
  cashier: financeScope(idOf("staff 0"), idOf("council A"), "cashier"),
  financeOfficer: financeScope(idOf("staff finance"), idOf("council A"), "finance-officer"),
  financeManager: financeScope(idOf("staff treasurer"), idOf("council A"), "finance-manager"),
  auditor: financeScope(idOf("staff auditor"), idOf("council A"), "auditor"),
  financeOfB: financeScope(idOf("staff of B"), idOf("council B"), "finance-manager"),
  resident: residentScope(idOf("resident 0")),
  otherResident: residentScope(idOf("resident other")),
  otherOfficer: staffScope(idOf("staff of B"), idOf("council B"), "administrator"),
  identity: identityScope(),
  system: systemScope("test"),
} satisfies Record<string, Scope>;

export type Who = keyof typeof scopes;
export type Verb = "read" | "add" | "change" | "remove";

export const everyone = Object.keys(scopes) as Who[];
const nobody: Who[] = [];
const unlimited = ["officer", "manager", "administrator"] as const satisfies Who[];
const officers = [...unlimited, "limited"] as const satisfies Who[];
const staffOf = [...officers, "system"] as const satisfies Who[];
const unlimitedStaffOf = [...unlimited, "system"] as const satisfies Who[];
const keepers = ["cashier", "financeOfficer", "financeManager", "auditor"] as const satisfies Who[];
const financeOf = [...keepers, "system"] as const satisfies Who[];
/** Who may post to the council's book. */
const bookkeepers = [
  "cashier",
  "financeOfficer",
  "financeManager",
  "system",
] as const satisfies Who[];
const identityOnly = ["identity", "system"] as const satisfies Who[];
const only = (...who: Who[]) => who;

const identitys: Record<Verb, readonly Who[]> = {
  read: identityOnly,
  add: identityOnly,
  change: identityOnly,
  remove: identityOnly,
};

export const rights: Record<string, Record<Verb, readonly Who[]>> = {
  councils: { read: everyone, add: only("system"), change: only("system"), remove: nobody },
  council_successors: { read: everyone, add: only("system"), change: nobody, remove: nobody },
  // The row tried is a third council's: A has its own already.
  council_profiles: {
    read: everyone,
    add: only("system"),
    change: only("administrator", "system"),
    remove: nobody,
  },
  teams: {
    read: staffOf,
    add: only("administrator", "system"),
    change: only("administrator", "system"),
    remove: nobody,
  },
  staff: {
    read: only(...officers, ...keepers, "identity", "system"),
    add: identityOnly,
    change: identityOnly,
    remove: nobody,
  },
  staff_passwords: identitys,
  staff_roles: {
    read: only(...officers, ...keepers, "identity", "system"),
    add: only("administrator", "identity", "system"),
    change: only("administrator", "identity", "system"),
    remove: only("administrator", "identity", "system"),
  },
  staff_finance_roles: {
    read: only(...officers, ...keepers, "identity", "system"),
    add: only("administrator", "identity", "system"),
    change: only("administrator", "identity", "system"),
    remove: nobody,
  },
  team_members: {
    read: only(...officers, "identity", "system"),
    add: only("administrator", "identity", "system"),
    change: only("administrator", "identity", "system"),
    remove: only("administrator", "identity", "system"),
  },
  staff_sessions: identitys,
  kept_forms: identitys,
  service_settings: {
    read: everyone,
    add: only("administrator", "system"),
    change: only("administrator", "system"),
    remove: nobody,
  },
  drafts: {
    read: only("sender", "system"),
    add: only("sending", "system"),
    change: only("sender", "system"),
    remove: only("sender", "system"),
  },
  cases: {
    read: only(...unlimited, "sender", "reporter", "following", "resident", "system"),
    add: only("sending", "system"),
    change: only(...unlimited, "reporter", "resident", "system"),
    remove: nobody,
  },
  // Kept by a trigger; the row tried is the council's that has the case now.
  case_councils: {
    read: only(...officers, "resident", "system"),
    add: nobody,
    change: only("system"),
    remove: nobody,
  },
  case_views: {
    read: only(...officers, "resident", "system"),
    add: only("officer", "limited", "system"),
    change: only("officer", "limited", "system"),
    remove: only("system"),
  },
  bulk_changes: {
    read: staffOf,
    add: only("officer", "limited", "system"),
    change: staffOf,
    remove: nobody,
  },
  bulk_items: { read: staffOf, add: staffOf, change: staffOf, remove: nobody },
  saved_views: {
    read: staffOf,
    add: only("officer", "limited", "system"),
    change: only("officer", "limited", "system"),
    remove: staffOf,
  },
  reply_templates: {
    read: staffOf,
    add: only("administrator", "system"),
    change: only("administrator", "system"),
    remove: nobody,
  },
  person_markers: {
    read: staffOf,
    add: only("manager", "system"),
    change: only("manager", "administrator", "system"),
    remove: only("system"),
  },
  // Triggers on cases and contacts keep it.
  case_search: { read: unlimitedStaffOf, add: nobody, change: nobody, remove: nobody },
  case_contacts: {
    read: only(...unlimited, "reporter", "resident", "system"),
    add: only("sent", "system"),
    change: only("reporter", "resident", "system"),
    remove: only("system"),
  },
  // Of a line the system may take out the words, and nothing else.
  case_events: {
    read: only(...unlimited, "reporter", "following", "resident", "system"),
    add: only("sender", "reporter", "resident", "system"),
    change: nobody,
    remove: nobody,
  },
  // Sent with a case. A draft's own, and those of messages, are tried in lib/files and lib/cases.
  files: {
    read: only(...unlimited, "sender", "reporter", "following", "resident", "system"),
    add: only("system"),
    change: only("system"),
    remove: only("system"),
  },
  public_reports: {
    read: everyone,
    add: only(...unlimited, "sent", "system"),
    change: only(...officers, "reporter", "resident", "system"),
    remove: staffOf,
  },
  public_photos: {
    read: everyone,
    add: only(...unlimited, "sender", "system"),
    change: nobody,
    remove: staffOf,
  },
  // Officers may only cancel one that waits: tried in lib/cases.
  letters: {
    read: unlimitedStaffOf,
    add: only(...unlimited, "sender", "reporter", "resident", "system"),
    change: only("system"),
    remove: only("system"),
  },
  post_batches: { read: staffOf, add: only("system"), change: staffOf, remove: nobody },
  setting_changes: {
    read: only("administrator", "system"),
    add: only("administrator", "system"),
    change: only("administrator", "system"),
    remove: nobody,
  },
  staff_invitations: {
    read: only("administrator", "identity", "system"),
    add: only("administrator", "system"),
    change: only("administrator", "identity", "system"),
    remove: only("system"),
  },
  residents: {
    read: only("resident", "identity", "system"),
    add: identityOnly,
    change: identityOnly,
    remove: identityOnly,
  },
  // Written and read by two functions, tried in lib/cases.
  caller_codes: systemOnly("read", "add", "change", "remove"),
  resident_passwords: identitys,
  resident_sessions: identitys,
  resident_profiles: {
    read: only(...unlimited, "resident", "identity", "system"),
    add: identityOnly,
    change: only("resident", "identity", "system"),
    remove: only("resident", "identity", "system"),
  },
  resident_homes: {
    read: only("resident", "system"),
    add: only("resident", "system"),
    change: only("resident", "system"),
    remove: only("resident", "system"),
  },
  authenticator_apps: identitys,
  recovery_codes: identitys,
  passkeys: identitys,
  account_links: identitys,
  outside_accounts: identitys,
  sign_in_tries: identitys,
  directory_renewals: identitys,
  data_exports: {
    read: only("resident", "system"),
    add: only("resident", "system"),
    change: only("system"),
    remove: only("system"),
  },
  erasures: {
    read: only("resident", "identity", "system"),
    add: only("resident", "system"),
    change: only("resident", "identity", "system"),
    remove: only("system"),
  },
  // Of a book only the closed days move, in lib/ledger. The row tried is a third council's: A has its
  // own already.
  books: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  // Signed by who adds it: the row tried of these is the system's.
  journals: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  day_closes: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  year_locks: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  postings: { read: financeOf, add: bookkeepers, change: nobody, remove: nobody },
  day_totals: {
    read: financeOf,
    add: only("financeOfficer", "financeManager", "system"),
    change: nobody,
    remove: nobody,
  },
  // Kept by a trigger on postings.
  open_items: { read: financeOf, add: nobody, change: nobody, remove: nobody },
  debt_sources: {
    read: financeOf,
    add: only("financeManager", "system"),
    change: only("financeManager", "system"),
    remove: nobody,
  },
  debt_batches: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  debt_refusals: { read: financeOf, add: only("system"), change: nobody, remove: nobody },
  debt_accounts: { read: financeOf, add: only("system"), change: only("system"), remove: nobody },
  debt_lines: { read: financeOf, add: only("system"), change: only("system"), remove: nobody },
  debt_prices: {
    read: financeOf,
    add: only("system"),
    change: only("system"),
    remove: only("system"),
  },
  funds: {
    read: everyone,
    add: only("financeManager", "system"),
    change: only("financeManager", "system"),
    remove: nobody,
  },
  fund_codings: {
    read: only(...keepers, "system"),
    add: only("financeManager", "system"),
    change: only("financeManager", "system"),
    remove: nobody,
  },
  // Changed only by being decided: tried in lib/funds.
  fund_proposals: {
    read: only(...keepers, "system"),
    add: only("financeOfficer", "system"),
    change: only("system"),
    remove: nobody,
  },
  payment_accounts: {
    read: financeOf,
    add: only("system"),
    change: only("system"),
    remove: nobody,
  },
  payments: { read: financeOf, add: only("system"), change: only("system"), remove: nobody },
  payment_lines: { read: financeOf, add: only("system"), change: only("system"), remove: nobody },
  provider_events: systemOnly("read", "add", "change"),
  // Each may write of itself alone; the row tried is the system's.
  audit_entries: { read: staffOf, add: only("system"), change: nobody, remove: nobody },
  rate_limits: systemOnly("read", "add", "change", "remove"),
  worker_heartbeats: systemOnly("read", "add", "change", "remove"),
  seed_marks: systemOnly("read", "add"),
  postcodes: { read: everyone, add: nobody, change: nobody, remove: nobody },
  boundaries: { read: everyone, add: nobody, change: nobody, remove: nobody },
  geo_imports: { read: everyone, add: nobody, change: nobody, remove: nobody },
};

function systemOnly(...granted: Verb[]): Record<Verb, Who[]> {
  const right = (verb: Verb) => (granted.includes(verb) ? only("system") : nobody);
  return {
    read: right("read"),
    add: right("add"),
    change: right("change"),
    remove: right("remove"),
  };
}
