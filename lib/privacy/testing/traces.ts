import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "@/lib/platform";
import type { TestDatabase } from "@/lib/platform/testing";

/** A row that has something of somebody in it. */
export interface Trace {
  table: string;
  row: string;
}

/**
 * Every row of every table, the queue of jobs among them, in which one of these words stands, whatever
 * its case; of search words each by itself, because they are kept as single words.
 */
export async function tracesOf(database: TestDatabase, words: string[]): Promise<Trace[]> {
  const { rows: tables } = await database.query(`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (n.nspname = 'public' AND c.relname <> '_prisma_migrations'
           OR n.nspname = 'graphile_worker' AND c.relname = '_private_jobs')`);
  const union = tables.map(
    ({ name }) => `SELECT '${name}' AS name, to_jsonb(t)::text AS row FROM ${name} t`,
  );
  const { rows } = await database.query(
    `SELECT name, row FROM (${union.join(" UNION ALL ")}) AS everything
     WHERE row ~* $1 ORDER BY 1, 2`,
    [words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")],
  );
  return rows.map(({ name, row }) => ({ table: name.replace("public.", ""), row }));
}

/** The ids of all files whose bytes are kept, and those that hold one of these words. */
export async function keptBytes(words: string[]): Promise<{ ids: string[]; telling: string[] }> {
  const root = settings().filesDir;
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const telling: string[] = [];
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name), "latin1");
    if (words.some((word) => bytes.includes(word))) telling.push(name);
  }
  return { ids: files.map(({ name }) => name).sort(), telling };
}
