import pg from "pg";
import { ImportRefusal, type Reading } from "./reading";
import { replaceTable, type Table } from "./replace-table";

export interface ImportOptions {
  /** A file, or for postcodes a folder of files. */
  path: string;
  /** Connects as the owner of the tables: the application's role may not write them. */
  directUrl: string;
  /** Is told in a line, now and then, how far it is. */
  say: (line: string) => void;
}

export type ImportResult =
  | {
      ok: true;
      /** How many stand now. */
      rows: number;
      /** How many could not be read. */
      skipped: number;
      /** The first of those, each with its place in the file. */
      faults: string[];
    }
  | { ok: false; message: string };

export interface ImportPlan<Row> {
  kind: "postcodes" | "boundaries";
  table: Table;
  read: (path: string) => AsyncIterable<Reading<Row>>;
  cells: (row: Row) => (string | number)[];
  /** How many rows go by between two lines of progress. */
  sayEvery: number;
}

/** How many bad rows are shown; the others are counted. */
const FAULTS_SHOWN = 20;

/**
 * Replaces a table by what a file says, in one transaction: until it commits, and where it fails,
 * the former data stand. Where the file itself is at fault, says so in one sentence.
 */
export async function runImport<Row>(
  plan: ImportPlan<Row>,
  { path, directUrl, say }: ImportOptions,
): Promise<ImportResult> {
  const tally = { read: 0, skipped: 0, faults: [] as string[] };
  const client = new pg.Client({ connectionString: directUrl });
  // A connection that breaks is told to the statement under way as well, which throws.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await holdLock(client, plan.kind);
    const rows = await replaceTable(
      client,
      plan.table,
      usable(plan, path, tally, say),
      async () => {
        if (tally.read === 0) throw new ImportRefusal(nothingUsable(path, tally));
        say(`Read ${count(tally.read)} ${plan.kind}. Putting them in place`);
      },
    );
    await client.query(
      `INSERT INTO geo_imports (kind, at, rows, skipped) VALUES ($1, now(), $2, $3)
       ON CONFLICT (kind) DO UPDATE SET at = EXCLUDED.at, rows = EXCLUDED.rows,
         skipped = EXCLUDED.skipped`,
      [plan.kind, rows, tally.skipped],
    );
    await client.query("COMMIT");
    await client.query(`ANALYZE ${plan.table.name}`);
    return { ok: true, rows, skipped: tally.skipped, faults: tally.faults };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    if (error instanceof ImportRefusal) return { ok: false, message: error.message };
    throw error;
  } finally {
    await client.end();
  }
}

async function* usable<Row>(
  plan: ImportPlan<Row>,
  path: string,
  tally: { read: number; skipped: number; faults: string[] },
  say: (line: string) => void,
): AsyncGenerator<(string | number)[]> {
  for await (const reading of plan.read(path)) {
    if (reading.kind === "fault") {
      tally.skipped += 1;
      if (tally.faults.length < FAULTS_SHOWN)
        tally.faults.push(`${reading.at}: ${reading.message}`);
    } else if (reading.kind === "row") {
      tally.read += 1;
      if (tally.read % plan.sayEvery === 0) say(`Read ${count(tally.read)} ${plan.kind}`);
      yield plan.cells(reading.row);
    }
  }
}

async function holdLock(client: pg.Client, kind: string): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtext('geo import ' || $1)) AS held",
    [kind],
  );
  if (!rows[0]?.held) {
    throw new ImportRefusal(
      `Another import of ${kind} is running: start this one when it has ended.`,
    );
  }
}

function nothingUsable(path: string, { skipped, faults }: { skipped: number; faults: string[] }) {
  const why = skipped > 0 ? ` (${count(skipped)} could not be read; the first, ${faults[0]})` : "";
  return `There is no usable row in ${path}${why}, so what was there before stands.`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
