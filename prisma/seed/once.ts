import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { dataFile } from "./read-csv";

/**
 * Does a piece of the seed once per database, in one transaction with the mark that says so.
 * Two starts at a time wait for each other.
 */
export async function once(name: string, work: (db: Db) => Promise<void>): Promise<void> {
  await withScope(systemScope(`seed ${name}`), async (db) => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seed'))`;
    if (await db.seedMark.findUnique({ where: { name } })) return;
    await work(db);
    await db.seedMark.create({ data: { name, at: new Date() } });
  });
}

/** A mark that changes with a data file, so that new facts are taken in at the next start. */
export async function markOf(file: string): Promise<string> {
  const hash = createHash("sha256").update(await readFile(dataFile(file)));
  return `${file} ${hash.digest("hex").slice(0, 12)}`;
}
