import { beforeAll, describe, expect, it } from "vitest";
import { type Scope, withScope } from "@/lib/platform";
import {
  contactScope,
  draftScope,
  identityScope,
  publicScope,
  staffScope,
  systemScope,
} from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { idOf, keyOf, type Row, row, scenery, tables } from "@/lib/platform/testing/isolation-rows";
import { Prisma } from "@/prisma/generated/client";

// Who may read, add, change and remove council A's row of each table: every table from every scope.
// A table that is not written down here fails, and so does any right more or less than is written.

const database = testDatabase();

const scopes = {
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
  otherOfficer: staffScope(idOf("staff of B"), idOf("council B"), "administrator"),
  identity: identityScope(),
  system: systemScope("test"),
} satisfies Record<string, Scope>;

type Who = keyof typeof scopes;
type Verb = "read" | "add" | "change" | "remove";

const everyone = Object.keys(scopes) as Who[];
const nobody: Who[] = [];
const staffOf = ["officer", "system"] as const satisfies Who[];
const only = (...who: Who[]) => who;

const rights: Record<string, Record<Verb, readonly Who[]>> = {
  councils: { read: everyone, add: only("system"), change: only("system"), remove: nobody },
  council_successors: { read: everyone, add: only("system"), change: nobody, remove: nobody },
  // The row tried is a third council's: A has its own already.
  council_profiles: { read: everyone, add: only("system"), change: staffOf, remove: nobody },
  teams: { read: staffOf, add: staffOf, change: staffOf, remove: nobody },
  staff: {
    read: only("officer", "identity", "system"),
    add: only("identity", "system"),
    change: only("identity", "system"),
    remove: nobody,
  },
  staff_passwords: {
    read: only("identity", "system"),
    add: only("identity", "system"),
    change: only("identity", "system"),
    remove: nobody,
  },
  staff_roles: {
    read: only("officer", "identity", "system"),
    add: only("identity", "system"),
    change: only("identity", "system"),
    remove: only("identity", "system"),
  },
  team_members: {
    read: only("officer", "identity", "system"),
    add: only("identity", "system"),
    change: only("identity", "system"),
    remove: only("identity", "system"),
  },
  staff_sessions: {
    read: only("identity", "system"),
    add: only("identity", "system"),
    change: only("identity", "system"),
    remove: only("identity", "system"),
  },
  service_settings: { read: everyone, add: staffOf, change: staffOf, remove: nobody },
  drafts: {
    read: only("sender", "system"),
    add: only("sending", "system"),
    change: only("sender", "system"),
    remove: only("sender", "system"),
  },
  cases: {
    read: only("sender", "reporter", "officer", "system"),
    add: only("sending", "system"),
    change: only("reporter", "officer", "system"),
    remove: nobody,
  },
  case_contacts: {
    read: only("reporter", "officer", "system"),
    add: only("sent", "system"),
    change: only("reporter", "system"),
    remove: nobody,
  },
  case_events: {
    read: only("reporter", "officer", "system"),
    add: only("sender", "reporter", "system"),
    change: nobody,
    remove: nobody,
  },
  files: {
    read: only("sender", "reporter", "officer", "system"),
    // Sent with a case. A draft's own is tried in lib/files.
    add: only("system"),
    change: only("system"),
    remove: only("system"),
  },
  public_reports: {
    read: everyone,
    add: only("sent", "officer", "system"),
    change: only("reporter", "officer", "system"),
    remove: only("officer", "system"),
  },
  public_photos: {
    read: everyone,
    add: only("sender", "officer", "system"),
    change: nobody,
    remove: only("officer", "system"),
  },
  letters: {
    read: staffOf,
    add: only("sender", "reporter", "officer", "system"),
    change: only("system"),
    remove: nobody,
  },
  // Each may write of itself alone; the row tried is the system's.
  audit_entries: { read: staffOf, add: only("system"), change: nobody, remove: nobody },
  rate_limits: systemOnly("read", "add", "change", "remove"),
  worker_heartbeats: systemOnly("read", "add", "change", "remove"),
  seed_marks: systemOnly("read", "add"),
  postcodes: { read: everyone, add: nobody, change: nobody, remove: nobody },
  boundaries: { read: everyone, add: nobody, change: nobody, remove: nobody },
  geo_imports: { read: everyone, add: nobody, change: nobody, remove: nobody },
};

beforeAll(async () => {
  const standing = tables.map((table): [string, Row] => [table, row(table, 0)]);
  // The owner's own session, foreign keys off: the rows come in no order.
  await database.query("SET session_replication_role = replica");
  for (const [table, values] of [...standing, ...scenery]) {
    await database.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`,
      [JSON.stringify(values)],
    );
  }
});

it("is written down for every table, and every one forces row-level security", async () => {
  const { rows } = await database.query(`
    SELECT c.relname AS name, c.relforcerowsecurity AS forced FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT c.relispartition AND c.relname <> '_prisma_migrations' ORDER BY name`);
  expect(rows.map((table) => table.name)).toEqual(Object.keys(rights).sort());
  expect(rows.filter((table) => !table.forced)).toEqual([]);
});

it("lets nobody reach a partition past its table", async () => {
  const { rows } = await database.query(`
    SELECT c.relname FROM pg_class c WHERE c.relispartition AND c.relkind = 'r'
      AND has_table_privilege('localgov_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`);
  expect(rows).toEqual([]);
});

describe.each(Object.keys(rights))("%s", (table) => {
  it.each(["read", "add", "change", "remove"] as const)("%s", async (verb) => {
    const may: Who[] = [];
    for (const who of everyone) {
      if (await attempt(scopes[who], table, verb)) may.push(who);
    }
    expect(may).toEqual(everyone.filter((who) => rights[table]?.[verb].includes(who)));
  });
});

it("lets an officer write history in their own name only", async () => {
  const write = (staffId: string) =>
    withScope(scopes.officer, async (db) => {
      const event = { ...row("case_events", 1), by: "officer", staff_id: staffId };
      throw new Undo(
        (await db.$executeRaw`INSERT INTO case_events
          SELECT * FROM jsonb_populate_record(NULL::case_events, ${JSON.stringify(event)}::jsonb)`) >
          0,
      );
    });
  await expect(write(idOf("staff 0"))).rejects.toMatchObject({ touched: true });
  await expect(write(idOf("staff spare"))).rejects.toThrow("row-level security");
});

it("lets nobody publish a photo of another case", async () => {
  const photo = { ...row("public_photos", 1), file_id: idOf("file other") };
  for (const who of ["sender", "reporter", "officer"] as const) {
    const published = withScope(
      scopes[who],
      (db) => db.$executeRaw`INSERT INTO public_photos
        SELECT * FROM jsonb_populate_record(NULL::public_photos, ${JSON.stringify(photo)}::jsonb)`,
    );
    await expect(published, who).rejects.toThrow("row-level security");
  }
});

it.each([
  ["cases", "council_id", "id"],
  ["cases", "answers", "id"],
  ["case_contacts", "email", "id"],
  ["public_reports", "words", "case_id"],
])(
  "keeps of %s the column %s from a reporter who may change the row",
  async (table, column, key) => {
    const spoilt = { answers: '{"a": "b"}', council_id: idOf("council B") }[column] ?? "spoilt";
    const change = withScope(scopes.reporter, (db) =>
      db.$executeRaw(
        Prisma.sql`UPDATE ${Prisma.raw(table)} SET ${Prisma.raw(column)} = (jsonb_populate_record(
        NULL::${Prisma.raw(table)}, jsonb_build_object(${column}::text, ${spoilt}::text))).${Prisma.raw(column)}
        WHERE ${Prisma.raw(key)}::text = ${row(table, 0)[key]}`,
      ),
    );
    await expect(change).rejects.toThrow(`permission denied for ${column} of ${table}`);
  },
);

function systemOnly(...granted: Verb[]): Record<Verb, Who[]> {
  const right = (verb: Verb) => (granted.includes(verb) ? only("system") : nobody);
  return {
    read: right("read"),
    add: right("add"),
    change: right("change"),
    remove: right("remove"),
  };
}

class Undo extends Error {
  constructor(readonly touched: boolean) {
    super("undo");
  }
}

/** Whether the scope could do it. Nothing of it stays. */
async function attempt(scope: Scope, table: string, verb: Verb): Promise<boolean> {
  try {
    await withScope(scope, async (db) => {
      throw new Undo((await db.$executeRaw(statement(table, verb))) > 0);
    });
  } catch (error) {
    if (error instanceof Undo) return error.touched;
    if (isRefusal(error)) return false;
    // A row that others hang on: the policy let it go, a foreign key held it.
    if (verb === "remove" && String(error).includes("foreign key")) return true;
    throw error;
  }
  throw new Error("unreachable");
}

function isRefusal(error: unknown): boolean {
  return /row-level security|permission denied/.test(String(error));
}

function statement(table: string, verb: Verb): Prisma.Sql {
  const name = Prisma.raw(table);
  const added = JSON.stringify(row(table, 1));
  const key = Prisma.raw(keyOf(table)[0] ?? "");
  const standing = Prisma.join(
    keyOf(table).map(
      (column) => Prisma.sql`${Prisma.raw(column)}::text = ${row(table, 0)[column]}`,
    ),
    " AND ",
  );
  switch (verb) {
    case "read":
      return Prisma.sql`SELECT FROM ${name} WHERE ${standing}`;
    case "add":
      return Prisma.sql`INSERT INTO ${name}
        SELECT * FROM jsonb_populate_record(NULL::${name}, ${added}::jsonb)`;
    case "change":
      return Prisma.sql`UPDATE ${name} SET ${key} = ${key} WHERE ${standing}`;
    case "remove":
      return Prisma.sql`DELETE FROM ${name} WHERE ${standing}`;
  }
}
