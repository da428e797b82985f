import { v5, v7 } from "uuid";

// One row of each table, as council A has it, for the isolation test: `row(table, 0)` stands there,
// `row(table, 1)` is what somebody tries to add.

export type Row = Record<string, unknown>;

const space = v7();
/** The same name gives the same id throughout a run. */
export const idOf = (name: string): string => v5(name, space);

const at = "2026-11-23T12:00:00Z";
const a = idOf("council A");

/** A resident has one of these: the second is tried for somebody who has none yet. */
const ofResident = (n: number) => ({
  resident_id: idOf(n === 0 ? "resident 0" : "resident spare"),
});

const rows: Record<string, (n: number) => Row> = {
  councils: (n) => ({
    id: n === 0 ? a : idOf(`council ${n}`),
    code: `AA${n}`,
    slug: `council-${n}`,
    name: "A Council",
    short_name: "A",
    gss: `E0700000${n}`,
    former_gss: [],
    tier: "district",
    type_name: "District",
    region: "South East",
    current: true,
  }),
  council_successors: (n) => ({
    council_id: a,
    successor_id: idOf(n === 0 ? "council B" : "council C"),
  }),
  // A council's second profile can only be tried where its first is gone: see `spare`.
  council_profiles: (n) => ({
    council_id: n === 0 ? a : idOf("council D"),
    theme: {},
    address_lines: [],
    publish_at_once: false,
  }),
  teams: (n) => ({ id: idOf(`team ${n}`), council_id: a, name: `Team ${n}` }),
  staff: (n) => ({
    id: idOf(`staff ${n}`),
    email: `staff${n}@a.example`,
    name: "Ann",
    active: true,
  }),
  staff_passwords: (n) => ({ staff_id: idOf(n === 0 ? "staff 0" : "staff spare"), hash: "x" }),
  staff_roles: (n) => ({
    staff_id: idOf(n === 0 ? "staff 0" : "staff spare"),
    council_id: a,
    role: "officer",
  }),
  team_members: (n) => ({
    team_id: idOf("team 0"),
    staff_id: idOf(n === 0 ? "staff 0" : "staff spare"),
    council_id: a,
  }),
  staff_sessions: (n) => ({
    id: idOf(`session ${n}`),
    staff_id: idOf("staff 0"),
    created_at: at,
    last_seen_at: at,
    expires_at: at,
    method: "password",
    device: "",
    place: "",
  }),
  kept_forms: (n) => ({
    id: idOf(`kept form ${n}`),
    staff_id: idOf("staff 0"),
    path: `/${n}`,
    typed: "x",
    created_at: at,
  }),
  service_settings: (n) => ({ council_id: a, service: `service-${n}`, enabled: true }),
  drafts: (n) => ({
    id: idOf(`draft ${n}`),
    council_id: a,
    journey: "report",
    version: 1,
    secret_hash: "x",
    channel: "web",
    answers: {},
    refused: {},
    revision: 0,
    created_at: at,
    updated_at: at,
    expires_at: at,
  }),
  cases: (n) => ({
    id: idOf(`case ${n}`),
    reference: `AAA-000000${n}-0`,
    council_id: a,
    service: "pothole",
    version: 1,
    draft_id: idOf(`draft ${n}`),
    state: "received",
    answers: {},
    received_at: at,
    target_days: 5,
    target_on: "2026-11-30",
    reopenings: 0,
    revision: 0,
    updated_at: at,
    channel: "web",
    resident_id: n === 0 ? idOf("resident 0") : null,
  }),
  case_councils: (n) => ({
    id: idOf(`stay ${n}`),
    case_id: idOf(n === 0 ? "case 0" : "case sent"),
    council_id: a,
    since: at,
    follows: false,
  }),
  case_views: (n) => ({
    case_id: idOf("case 0"),
    staff_id: idOf("staff 0"),
    council_id: a,
    day: `2026-11-2${n}`,
    first_at: at,
    last_at: at,
    looks: 1,
  }),
  bulk_changes: (n) => ({
    id: idOf(`bulk ${n}`),
    council_id: a,
    staff_id: idOf("staff 0"),
    kind: "close",
    facts: {},
    total: 1,
    done: 0,
    refused: 0,
    created_at: at,
  }),
  bulk_items: (n) => ({
    bulk_id: idOf("bulk 0"),
    case_id: idOf(`case ${n}`),
    council_id: a,
    state: "waiting",
  }),
  saved_views: (n) => ({
    id: idOf(`view ${n}`),
    council_id: a,
    staff_id: idOf("staff 0"),
    name: "Mine",
    query: "",
    shared: true,
    created_at: at,
  }),
  reply_templates: (n) => ({
    id: idOf(`words ${n}`),
    council_id: a,
    name: `Words ${n}`,
    body: "x",
    updated_at: at,
  }),
  person_markers: (n) => ({
    id: idOf(`marker ${n}`),
    council_id: a,
    email: "r0@example.com",
    kind: "animals",
    words: "A dog",
    created_by: idOf("staff manager"),
    created_at: at,
    review_on: "2027-05-01",
  }),
  case_search: (n) => ({
    case_id: idOf(n === 0 ? "case 0" : "case sent"),
    council_id: a,
    service: "pothole",
    words: "library",
    person: "rosa",
  }),
  case_contacts: (n) => ({
    id: idOf(`contact ${n}`),
    case_id: idOf(n === 0 ? "case 0" : "case sent"),
    council_id: a,
    kind: "reporter",
    email: `r${n}@example.com`,
    created_at: at,
    contact_by: "email",
    address_lines: [],
    resident_id: n === 0 ? idOf("resident 0") : null,
  }),
  case_events: (n) => ({
    id: idOf(`event ${n}`),
    case_id: idOf("case 0"),
    council_id: a,
    at,
    kind: "received",
    by: "resident",
    audience: "resident",
    facts: {},
  }),
  files: (n) => ({
    id: idOf(`file ${n}`),
    draft_id: idOf("draft 0"),
    case_id: idOf("case 0"),
    council_id: a,
    mime: "image/jpeg",
    bytes: 1,
    width: 1,
    height: 1,
    sha256: "x",
    created_at: at,
  }),
  public_reports: (n) => ({
    case_id: idOf(n === 0 ? "case 0" : "case sent"),
    reference: `AAA-000000${n}-0`,
    council_id: a,
    service: "pothole",
    state: "received",
    lat: 51,
    long: 1,
    reported_at: at,
    updated_at: at,
  }),
  public_photos: (n) => ({
    file_id: idOf(n === 0 ? "file published" : "file 0"),
    case_id: idOf("case 0"),
    council_id: a,
  }),
  letters: (n) => ({
    id: idOf(`letter ${n}`),
    created_at: at,
    council_id: a,
    case_id: idOf("case 0"),
    template: "x",
    fields: {},
    recipient: "r@example.com",
    channel: "email",
    address_lines: [],
    state: "waiting",
    attempts: 0,
  }),
  post_batches: (n) => ({
    id: idOf(`batch ${n}`),
    council_id: a,
    day: `2026-11-2${n}`,
    letters: 1,
    created_at: at,
  }),
  setting_changes: (n) => ({
    id: idOf(`change ${n}`),
    council_id: a,
    staff_id: idOf("staff administrator"),
    at,
    kind: "team",
    key: "x",
    name: "X",
  }),
  staff_invitations: (n) => ({
    id: idOf(`invitation ${n}`),
    council_id: a,
    email: "new@a.example",
    name: "New",
    role: "officer",
    services: [],
    team_ids: [],
    invited_by: idOf("staff administrator"),
    created_at: at,
    expires_at: at,
  }),
  residents: (n) => ({
    id: idOf(`resident ${n}`),
    email: `r${n}@example.com`,
    confirmed_at: at,
    created_at: at,
  }),
  resident_passwords: (n) => ({ ...ofResident(n), hash: "x", changed_at: at }),
  resident_sessions: (n) => ({
    id: idOf(`resident session ${n}`),
    resident_id: idOf("resident 0"),
    created_at: at,
    last_seen_at: at,
    expires_at: at,
    method: "password",
    device: "",
    place: "",
  }),
  resident_profiles: (n) => ({
    ...ofResident(n),
    contact_by: "email",
    language: "en",
    notices: {},
    updated_at: at,
  }),
  resident_homes: (n) => ({
    id: idOf(`home ${n}`),
    resident_id: idOf("resident 0"),
    address_lines: ["1 Road"],
    postcode: "CT12UR",
    created_at: at,
  }),
  authenticator_apps: (n) => ({
    id: idOf(`app ${n}`),
    ...ofResident(n),
    secret: "x",
    created_at: at,
    last_step: 0,
  }),
  recovery_codes: (n) => ({
    id: idOf(`code ${n}`),
    resident_id: idOf("resident 0"),
    hash: "x",
  }),
  passkeys: (n) => ({
    id: idOf(`passkey ${n}`),
    resident_id: idOf("resident 0"),
    credential_id: `c${n}`,
    public_key: "\\x00",
    counter: 0,
    transports: [],
    name: "Phone",
    created_at: at,
  }),
  account_links: (n) => ({
    id: idOf(`link ${n}`),
    purpose: "sign-in",
    resident_id: idOf("resident 0"),
    email: "r0@example.com",
    secret_hash: `x${n}`,
    facts: {},
    created_at: at,
    expires_at: at,
  }),
  outside_accounts: (n) => ({
    issuer: "https://issuer.example",
    subject: `s${n}`,
    resident_id: idOf("resident 0"),
    created_at: at,
  }),
  sign_in_tries: (n) => ({ id: `t${n}`, facts: {}, created_at: at, expires_at: at }),
  data_exports: (n) => ({
    id: idOf(`export ${n}`),
    resident_id: idOf("resident 0"),
    requested_at: at,
    expires_at: at,
    // A resident has one at work: the second is asked for when the first is ready.
    ready_at: n === 0 ? at : null,
  }),
  erasures: (n) => ({
    id: idOf(`erasure ${n}`),
    resident_id: idOf("resident 0"),
    requested_at: at,
    due_at: at,
    // And one wish: the first was taken back.
    cancelled_at: n === 0 ? at : null,
  }),
  audit_entries: (n) => ({
    id: idOf(`entry ${n}`),
    at,
    council_id: a,
    scope: "system",
    action: "case.received",
    subject: "case",
    subject_id: idOf("case 0"),
    facts: {},
  }),
  rate_limits: (n) => ({ key: `k${n}`, window_end: at, count: 1 }),
  worker_heartbeats: (n) => ({ id: idOf(`worker ${n}`), seen_at: at }),
  seed_marks: (n) => ({ name: `mark ${n}`, at }),
  postcodes: (n) => ({ postcode: `CT12N${n}`, lat: 51, long: 1, gss: "E07000106" }),
  boundaries: (n) => ({
    gss: `E0700010${n}`,
    name: "X",
    min_lat: 1,
    min_long: 1,
    max_lat: 2,
    max_long: 2,
    geometry: {},
  }),
  geo_imports: (n) => ({ kind: `kind ${n}`, at, rows: 1, skipped: 0 }),
};

/** Rows that the others hang on, past the first of each table. */
export const scenery: [string, Row][] = [
  ["councils", { ...row("councils", 2), id: idOf("council B") }],
  ["councils", { ...row("councils", 3), id: idOf("council C") }],
  ["councils", { ...row("councils", 4), id: idOf("council D") }],
  ["staff", { ...row("staff", 2), id: idOf("staff spare") }],
  ["staff", { ...row("staff", 3), id: idOf("staff of B") }],
  [
    "staff_roles",
    { staff_id: idOf("staff of B"), council_id: idOf("council B"), role: "administrator" },
  ],
  ["councils", { ...row("councils", 5), id: idOf("council former") }],
  ["councils", { ...row("councils", 6), id: idOf("council following") }],
  ["staff", { ...row("staff", 4), id: idOf("staff manager") }],
  ["staff", { ...row("staff", 5), id: idOf("staff administrator") }],
  ["residents", { ...row("residents", 2), id: idOf("resident other") }],
  ["residents", { ...row("residents", 3), id: idOf("resident spare") }],
  ["case_councils", stay("former", false)],
  ["case_councils", stay("following", true)],
  ["drafts", { ...row("drafts", 2), id: idOf("draft other") }],
  ["drafts", { ...row("drafts", 3), id: idOf("draft sent") }],
  [
    "cases",
    {
      ...row("cases", 2),
      id: idOf("case other"),
      draft_id: idOf("draft other"),
      resident_id: idOf("resident other"),
      council_id: idOf("council B"),
    },
  ],
  ["cases", { ...row("cases", 3), id: idOf("case sent"), draft_id: idOf("draft sent") }],
  ["files", { ...row("files", 2), id: idOf("file published"), draft_id: null }],
  // Of the same draft and council, so that only the case tells it apart.
  ["files", { ...row("files", 3), id: idOf("file other"), case_id: idOf("case sent") }],
];

/** A time that another council had A's case, before what is tried happened to it. */
function stay(council: string, follows: boolean): Row {
  return {
    id: idOf(`stay ${council}`),
    case_id: idOf("case 0"),
    council_id: idOf(`council ${council}`),
    since: "2026-11-21T12:00:00Z",
    until: "2026-11-22T12:00:00Z",
    follows,
  };
}

export const tables = Object.keys(rows);

/** The columns that tell a row from the others of its table. */
export function keyOf(table: string): string[] {
  return keys[table] ?? ["id"];
}

const keys: Record<string, string[]> = {
  case_search: ["case_id"],
  council_successors: ["council_id", "successor_id"],
  council_profiles: ["council_id"],
  staff_passwords: ["staff_id"],
  staff_roles: ["staff_id", "council_id"],
  team_members: ["team_id", "staff_id"],
  service_settings: ["council_id", "service"],
  case_views: ["case_id", "staff_id", "day"],
  bulk_items: ["bulk_id", "case_id"],
  resident_passwords: ["resident_id"],
  resident_profiles: ["resident_id"],
  outside_accounts: ["issuer", "subject"],
  public_reports: ["case_id"],
  public_photos: ["file_id"],
  rate_limits: ["key"],
  seed_marks: ["name"],
  postcodes: ["postcode"],
  boundaries: ["gss"],
  geo_imports: ["kind"],
};

export function row(table: string, n: number): Row {
  const make = rows[table];
  if (!make) throw new Error(`The isolation test has no row for the table ${table}`);
  return make(n);
}
