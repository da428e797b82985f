import type pg from "pg";
import { type Cell, copyRows } from "@/lib/platform";

/** A table that an import replaces whole: its key first among the columns, each with its type. */
export interface Table {
  name: string;
  key: string;
  columns: Record<string, string>;
}

/**
 * Puts rows in place of all that a table held, in the transaction open on `client`: what is new or
 * changed is written, what is gone deleted, what stayed not touched. Gives how many rows now stand.
 * A later row of a key wins. Nothing is held in memory but what is on its way.
 */
export async function replaceTable(
  client: pg.Client,
  table: Table,
  rows: AsyncIterable<Cell[]>,
  onCopied: () => Promise<void>,
): Promise<number> {
  const columns = Object.entries(table.columns);
  const typed = columns.map(([name, type]) => `${name} ${type}`).join(", ");
  await client.query(`CREATE TEMP TABLE staged (n bigint, ${typed}) ON COMMIT DROP`);
  await copyRows(client, "staged", numbered(rows));
  await onCopied();
  await client.query("ANALYZE staged");
  await client.query(upsert(table));
  await client.query(`DELETE FROM ${table.name} t
    WHERE NOT EXISTS (SELECT FROM staged s WHERE s.${table.key} = t.${table.key})`);
  const { rows: counted } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table.name}`,
  );
  return counted[0]?.count ?? 0;
}

function upsert({ name, key, columns }: Table): string {
  const all = Object.keys(columns);
  const others = all.filter((column) => column !== key);
  const list = (of: string[], prefix = "") => of.map((column) => prefix + column).join(", ");
  return `INSERT INTO ${name} AS t (${list(all)})
    SELECT DISTINCT ON (${key}) ${list(all)} FROM staged ORDER BY ${key}, n DESC
    ON CONFLICT (${key}) DO UPDATE SET (${list(others)}) = ROW (${list(others, "EXCLUDED.")})
    WHERE (${list(others, "t.")}) IS DISTINCT FROM (${list(others, "EXCLUDED.")})`;
}

async function* numbered(rows: AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
  let n = 0;
  for await (const row of rows) {
    n += 1;
    yield [n, ...row];
  }
}
