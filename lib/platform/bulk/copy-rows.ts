import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A cell of a row that is copied; null for NULL. */
export type Cell = string | number | bigint | boolean | null;

/**
 * Copies rows into a table, in the transaction open on `client`. `into` is the table, with its
 * columns where not all are given. Nothing is held in memory but what is on its way.
 */
export async function copyRows(
  client: pg.Client,
  into: string,
  rows: AsyncIterable<readonly Cell[]>,
): Promise<void> {
  await pipeline(Readable.from(copyText(rows)), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
}

/** Characters of text that go to the database at once. */
const CHUNK = 65_536;

/** The rows in COPY's text format, in pieces of a fair size. */
async function* copyText(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  let text = "";
  for await (const row of rows) {
    text += `${row.map(field).join("\t")}\n`;
    if (text.length >= CHUNK) {
      yield text;
      text = "";
    }
  }
  yield text;
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function field(value: Cell): string {
  if (value === null) return "\\N";
  return String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
