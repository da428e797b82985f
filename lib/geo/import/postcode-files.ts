import { codePointOpen } from "./code-point-open";
import { csvFilesAt, recordsOf } from "./csv-records";
import { postcodeDirectory } from "./postcode-directory";
import type { PostcodeReader, PostcodeRow } from "./postcode-row";
import { ImportRefusal, type Reading } from "./reading";

/**
 * The postcodes of a file of the ONS Postcode Directory or Code-Point Open, or of a folder of
 * them. Which it is, each file's first record says.
 */
export async function* postcodesIn(path: string): AsyncGenerator<Reading<PostcodeRow>> {
  for (const file of await csvFilesAt(path)) yield* postcodesInFile(file);
}

async function* postcodesInFile(file: string): AsyncGenerator<Reading<PostcodeRow>> {
  let read: PostcodeReader | null = null;
  for await (const record of recordsOf(file)) {
    if (!record.ok) {
      yield { kind: "fault", at: record.at, message: record.message };
      continue;
    }
    if (!read) {
      const directory = postcodeDirectory(record.cells);
      read = directory ?? codePointOpen(record.cells);
      if (!read) throw new ImportRefusal(unknownFile(file));
      if (directory) continue;
    }
    const reading = read(record.cells);
    yield reading.kind === "fault" ? { ...reading, at: record.at } : reading;
  }
}

function unknownFile(file: string): string {
  return `${file} is neither the ONS Postcode Directory, with a header that names pcds, lat, long and the council's code, nor Code-Point Open.`;
}
