import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { idSchema, newId, settings } from "@/lib/platform";

/**
 * Keeps the bytes of a photo or a document under a new id, and gives the id. They are safely on the disk before
 * it returns; a row that names them comes after. Bytes that no row names are swept.
 */
export async function storeFile(file: { bytes: Buffer }): Promise<string> {
  const id = newId();
  const path = pathOf(id);
  await mkdir(dirname(path), { recursive: true });
  const partial = partialOf(id);
  const handle = await open(partial, "w", 0o600);
  try {
    await handle.writeFile(file.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, path);
  return id;
}

/** The bytes of a file; null where they are gone. */
export async function readStored(id: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(id));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Drops the bytes of a file, cut off ones too; nothing happens where they are gone already. */
export async function dropBytes(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
  await rm(partialOf(id), { force: true });
}

/** The ids of all that is kept and was not touched since `before`, one folder at a time. */
export async function* storedBefore(before: Date): AsyncGenerator<string[]> {
  for (const folder of await folders()) {
    const ids: string[] = [];
    for (const name of await readdir(join(root(), folder))) {
      const touched = await touchedAt(join(root(), folder, name));
      if (touched && touched < before) ids.push(name.replace(/\.partial$/, ""));
    }
    yield ids;
  }
}

/** Null where it was dropped since its folder was read. */
async function touchedAt(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function folders(): Promise<string[]> {
  try {
    return await readdir(root());
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** By the end of the id, which is random: its beginning is the time, and would fill one folder. */
function pathOf(id: string): string {
  const safe = idSchema.parse(id);
  return join(root(), safe.slice(-2), safe);
}

/** Where bytes are written until all of them are there. */
function partialOf(id: string): string {
  return `${pathOf(id)}.partial`;
}

function root(): string {
  return settings().filesDir;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
