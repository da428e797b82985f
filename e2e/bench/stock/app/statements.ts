import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";

interface Statement {
  text: string;
  values: (string | null)[];
}

/** What a page sends, and what of it is another with each time: of what kind it is, by its first value. */
interface Given {
  statements: Record<string, Statement[]>;
  changing?: Record<string, "id" | "secret" | "reference">;
  draftId?: string;
}

// It is built without any, too, where only its prerendered page is measured.
const file = process.env.BENCH_STATEMENTS;
const given: Given = file ? JSON.parse(readFileSync(file, "utf8")) : { statements: {} };
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** The rows that a page's statements give, one statement after the other. */
export async function rowsOf(page: string): Promise<Record<string, unknown>[][]> {
  const client = await pool.connect();
  try {
    const all: Record<string, unknown>[][] = [];
    for (const { text, values } of given.statements[page] ?? []) {
      all.push((await client.query(text, values)).rows);
    }
    return all;
  } finally {
    client.release();
  }
}

const make = {
  id: randomUUID,
  secret: () => randomBytes(32).toString("hex"),
  reference: () => `STO-${randomBytes(6).toString("hex")}`,
};

/** Sends a page's statements for another draft, with values of its own for what was made on the way. */
export async function doAgain(page: string, draftId: string): Promise<void> {
  const own = Object.entries(given.changing ?? {}).map(([value, kind]) => [value, make[kind]()]);
  if (given.draftId) own.push([given.draftId, draftId]);
  const renewed = (text: string) =>
    own.reduce((value, [from = "", to = ""]) => value.replaceAll(from, to), text);
  const client = await pool.connect();
  try {
    for (const { text, values } of given.statements[page] ?? []) {
      await client.query(
        text,
        values.map((value) => value && renewed(value)),
      );
    }
  } finally {
    client.release();
  }
}
