import { readFileSync } from "node:fs";
import pg from "pg";

interface Statement {
  text: string;
  values: (string | null)[];
}

const given: Record<string, Statement[]> = JSON.parse(
  readFileSync(process.env.BENCH_STATEMENTS ?? "", "utf8"),
);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** The rows that a page's statements give, one statement after the other. */
export async function rowsOf(page: string): Promise<Record<string, unknown>[][]> {
  const client = await pool.connect();
  try {
    const all: Record<string, unknown>[][] = [];
    for (const { text, values } of given[page] ?? []) {
      all.push((await client.query(text, values)).rows);
    }
    return all;
  } finally {
    client.release();
  }
}
