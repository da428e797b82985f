import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { idSchema, newId, settings } from "@/lib/platform";
import type { Photo } from "./photo";

/**
 * Keeps the bytes of a photo under a new id, and gives the id. They are safely on the disk before
 * it returns; a row that names them comes after. Bytes that no row names are swept.
 */
export async function storePhoto(photo: Photo): Promise<string> {
  const id = newId();
  const path = pathOf(id);
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  const file = await open(partial, "w", 0o600);
  try {
    await file.writeFile(photo.bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
  return id;
}

/** The bytes of a photo; null where they are gone. */
export async function readPhoto(id: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(id));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Drops the bytes of a photo; nothing happens where they are gone already. */
export async function dropPhoto(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
}

/** The ids of all that is kept and was not touched since `before`, one folder at a time. */
export async function* storedBefore(before: Date): AsyncGenerator<string[]> {
  for (const folder of await folders()) {
    const ids: string[] = [];
    for (const name of await readdir(join(root(), folder))) {
      const { mtime } = await stat(join(root(), folder, name));
      if (mtime < before) ids.push(name.replace(/\.partial$/, ""));
    }
    yield ids;
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

function root(): string {
  return settings().filesDir;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
