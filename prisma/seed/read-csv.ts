import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** The path of one of the seed's own data files. */
export function dataFile(name: string): string {
  return join(import.meta.dirname, "data", name);
}

/** The rows of a data file, each checked; throws where one is not as `row` says. */
export async function readCsv<Row extends z.ZodType>(name: string, row: Row) {
  const records: unknown = parse(await readFile(dataFile(name)), { columns: true });
  return z.array(row).max(10_000).parse(records);
}
