import { beforeAll, describe, expect, it } from "vitest";
import { type Scope, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import {
  everyone,
  rights,
  scopes,
  type Verb,
  type Who,
} from "@/lib/platform/testing/isolation-rights";
import { idOf, keyOf, type Row, row, scenery, tables } from "@/lib/platform/testing/isolation-rows";
import { Prisma } from "@/prisma/generated/client";

// Who may read, add, change and remove council A's row of each table: every table from every scope.
// A table that is not written down here fails, and so does any right more or less than is written.

const database = testDatabase();

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

it("lets no administrator give themself a part in keeping the money", async () => {
  const give = (staffId: string) =>
    withScope(scopes.administrator, async (db) => {
      const role = { ...row("staff_finance_roles", 1), staff_id: staffId };
      throw new Undo(
        (await db.$executeRaw`INSERT INTO staff_finance_roles
          SELECT * FROM jsonb_populate_record(NULL::staff_finance_roles, ${JSON.stringify(role)}::jsonb)`) >
          0,
      );
    });
  await expect(give(idOf("staff spare"))).rejects.toMatchObject({ touched: true });
  await expect(give(idOf("staff administrator"))).rejects.toThrow("row-level security");
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
