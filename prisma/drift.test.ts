import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { testDatabase } from "@/lib/platform/testing";
import { schemaSql } from "./schema-sql";

// The migrations are written by hand where Prisma cannot: they must still make what prisma/schema
// says, or the generated client speaks of columns that are not there.

const migrated = testDatabase();

it("has migrations that make what the schema says", async () => {
  const described = await columnsAndIndexesOfSchema();
  expect(await describe(migrated)).toEqual(described);
});

async function columnsAndIndexesOfSchema() {
  const url = new URL(inject("clusterUrl"));
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const name = `drift_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    await client.query(await schemaSql(url.href));
    return await describe(client);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** Columns, keys and indexes of every table that Prisma knows, as lines: of a tsvector it does not. Checks and policies are the migrations' own. */
async function describe(database: { query(sql: string): Promise<pg.QueryResult> }) {
  const { rows } = await database.query(`
    WITH tables AS (
      SELECT oid, relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND relname <> ALL ('{_prisma_migrations, case_search}'))
    SELECT concat_ws(' ', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
             CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      FROM tables t JOIN pg_index i ON i.indrelid = t.oid WHERE i.indpred IS NULL
    UNION ALL
    SELECT concat_ws(' ', t.relname, c.conname, pg_get_constraintdef(c.oid))
      FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
    ORDER BY line`);
  return rows.map((row) => row.line);
}
