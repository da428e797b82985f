import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { Stage } from "./stage";

/** A statement as a page of ours sends it: whoever sends it too does the same work in the database. */
export interface Recorded {
  text: string;
  /** As text; null for NULL. */
  values: (string | null)[];
}

const prefix = "bench>";

/** What the application sends to its database while it answers once, in order, out of the server's log. */
export async function recorded(
  { cluster }: Pick<Stage, "cluster">,
  work: () => Promise<unknown>,
): Promise<Recorded[]> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  const set = async (name: string, value: string) => {
    await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    await client.query("SELECT pg_reload_conf()");
  };
  try {
    await set("log_line_prefix", prefix);
    await set("log_statement", "all");
    // The server's processes look at their settings before the next statement.
    await sleep(1_000);
    const from = statSync(cluster.log).size;
    await work();
    await sleep(200);
    const log = readFileSync(cluster.log).subarray(from).toString();
    await set("log_statement", "none");
    return statementsIn(log);
  } finally {
    await client.end();
  }
}

/** The statements of a log; those of the worker's own rounds and of who listens are left out. */
function statementsIn(log: string): Recorded[] {
  const found: Recorded[] = [];
  for (const entry of log.split(prefix).slice(1)) {
    const [, text] = /^LOG:\s+(?:statement|execute [^:]+): ([\s\S]*)$/.exec(entry) ?? [];
    if (text !== undefined) found.push({ text: text.trim(), values: [] });
    const [, values] = /^DETAIL:\s+[Pp]arameters: ([\s\S]*)$/.exec(entry) ?? [];
    const last = found.at(-1);
    if (values !== undefined && last) last.values = valuesIn(values.trim());
  }
  return found.filter(({ text }) => !/heartbeats|_private_|^SELECT$|^LISTEN/.test(text));
}

/** `$1 = 'O''Brien', $2 = NULL` */
function valuesIn(text: string): (string | null)[] {
  return [...text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)].map(([, quoted]) =>
    quoted === undefined ? null : quoted.replaceAll("''", "'"),
  );
}
