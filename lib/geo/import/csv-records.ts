import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream";
import { type Info, parse } from "csv-parse";
import { ImportRefusal } from "./reading";

export type CsvRecord =
  | { ok: true; at: string; cells: string[] }
  | { ok: false; at: string; message: string };

/** The CSV files of a path: itself, or those in a folder, by name. */
export async function csvFilesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
  if (names.length === 0) throw new ImportRefusal(`There is no .csv file in ${path}.`);
  return names.map((name) => join(path, name));
}

/** A file's records as they come, with the place of each; one that cannot be read is said so. */
export async function* csvRecords(file: string): AsyncGenerator<CsvRecord> {
  const unreadable: number[] = [];
  const parser = parse({
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    // A quote that is never closed would take in the rest of the file.
    max_record_size: 20_000,
    on_skip: (error) => {
      unreadable.push(Number(error?.lines) || 0);
    },
  });
  // An error of either stream ends the loop below.
  pipeline(createReadStream(file), parser, () => {});
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    // The parser runs ahead: what it could not read further on comes in its turn.
    while (unreadable[0] !== undefined && unreadable[0] < info.lines) {
      yield fault(file, unreadable.shift());
    }
    yield { ok: true, at: place(file, info.lines), cells: record };
  }
  for (const line of unreadable) yield fault(file, line);
}

function fault(file: string, line = 0): CsvRecord {
  return { ok: false, at: place(file, line), message: "is not well-formed CSV" };
}

function place(file: string, line: number): string {
  return `${basename(file)} line ${line}`;
}
