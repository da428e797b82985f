import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** One thing that was put (or, with null, taken away): account, kind, id, what it is now. */
export type Entry = [account: string, kind: string, id: string, value: object | null];

/** Where entries go, all of one work together or not at all. */
export interface Journal {
  append(entries: Entry[]): void;
  close(): void;
}

export const noJournal: Journal = { append() {}, close() {} };

/** A file that is not what this program wrote. */
export class DamagedJournal extends Error {
  constructor(file: string, line: number) {
    super(`${file} cannot be read at line ${line}: delete it, or run npm run reset`);
    this.name = "DamagedJournal";
  }
}

/**
 * Everything that was put, in the order of the file. Each work is one line, so that a kill in the
 * middle of a write leaves a last line without its end: that work was answered to nobody, and is
 * left out.
 * @throws DamagedJournal
 */
export function readJournal(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  lines.pop();
  return lines.flatMap((line, n) => {
    try {
      return JSON.parse(line) as Entry[];
    } catch {
      throw new DamagedJournal(file, n + 1);
    }
  });
}

/** Begins the file anew with what stands, whole or not at all, and appends to it from then on. */
export function openJournal(file: string, standing: Entry[]): Journal {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, "w", 0o600);
  for (const entry of standing) writeLine(descriptor, [entry]);
  fsyncSync(descriptor);
  renameSync(fresh, file);
  return {
    append: (entries) => writeLine(descriptor, entries),
    close: () => closeSync(descriptor),
  };
}

function writeLine(descriptor: number, entries: Entry[]): void {
  const bytes = Buffer.from(`${JSON.stringify(entries)}\n`);
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}
