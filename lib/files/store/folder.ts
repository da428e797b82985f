import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { placeOf, type Store } from "./store";

/** Keeps files in a folder of this machine, or one that all machines share. */
export function folderStore(root: string): Store {
  const pathOf = (id: string) => join(root, placeOf(id));
  return {
    async put(id, bytes) {
      const path = pathOf(id);
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(`${path}${partial}`, "w", 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${path}${partial}`, path);
    },
    get: (id) => orNull(readFile(pathOf(id))),
    async drop(id) {
      await rm(pathOf(id), { force: true });
      await rm(`${pathOf(id)}${partial}`, { force: true });
    },
    async *touchedBefore(day) {
      for (const folder of (await orNull(readdir(root))) ?? []) {
        const ids: string[] = [];
        for (const name of await readdir(join(root, folder))) {
          // Null where it was dropped since its folder was read.
          const found = await orNull(stat(join(root, folder, name)));
          if (found && found.mtime < day) ids.push(name.replace(partial, ""));
        }
        yield ids;
      }
    },
  };
}

/** The ending of what is not whole yet. */
const partial = ".partial";

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
