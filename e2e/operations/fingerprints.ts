import type pg from "pg";

/** How many rows a table has, and a sum over all that is in them, in no order. */
export type Fingerprints = Record<string, string>;

/**
 * Those of every table that has rows of its own, by name, in the transaction that is open. Asks past
 * row-level security: as a superuser.
 */
export async function fingerprints(client: pg.Client): Promise<Fingerprints> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: Fingerprints = {};
  for (const { name } of rows) {
    const { rows: sums } = await client.query<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS print
       FROM ${name} t`,
    );
    found[name] = sums[0]?.print ?? "";
  }
  return found;
}
