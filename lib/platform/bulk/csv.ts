import { pipeline, type Readable } from "node:stream";
import { type Info, parse } from "csv-parse";

/** One record of a CSV: its cells, or that it cannot be read; each with the line that it ends on. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; cells: null };

/** The records of a CSV (RFC 4180) as they come. Throws where the stream breaks. */
export async function* csvRecords(input: Readable): AsyncGenerator<CsvRecord> {
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
  pipeline(input, parser, () => {});
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    while (unreadable[0] !== undefined && unreadable[0] < info.lines) {
      yield { line: unreadable.shift() ?? 0, cells: null };
    }
    yield { line: info.lines, cells: record };
  }
  for (const line of unreadable) yield { line, cells: null };
}
