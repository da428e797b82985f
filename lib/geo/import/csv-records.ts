import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { csvRecords } from "@/lib/platform";
import { ImportRefusal } from "./reading";

export type FileRecord =
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
export async function* recordsOf(file: string): AsyncGenerator<FileRecord> {
  for await (const { line, cells } of csvRecords(createReadStream(file))) {
    const at = `${basename(file)} line ${line}`;
    yield cells ? { ok: true, at, cells } : { ok: false, at, message: "is not well-formed CSV" };
  }
}
