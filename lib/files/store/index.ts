import { idSchema, newId, settings } from "@/lib/platform";
import { folderStore } from "./folder";
import type { Store } from "./store";

/**
 * Keeps the bytes of a photo or a document under a new id, and gives the id. They are safe before it
 * returns; a row that names them comes after. Bytes that no row names are swept.
 */
export async function storeFile(file: { bytes: Buffer }): Promise<string> {
  const id = newId();
  await (await store()).put(id, file.bytes);
  return id;
}

/** The bytes of a file; null where they are gone. */
export async function readStored(id: string): Promise<Buffer | null> {
  return (await store()).get(idSchema.parse(id));
}

/** Drops the bytes of a file, cut off ones too; nothing happens where they are gone already. */
export async function dropBytes(id: string): Promise<void> {
  await (await store()).drop(idSchema.parse(id));
}

/** The ids of all that is kept and was not touched since `before`, some at a time. */
export async function* storedBefore(before: Date): AsyncGenerator<string[]> {
  yield* (await store()).touchedBefore(before);
}

let bucket: Promise<Store> | undefined;

/** The one that the settings name. Who has no bucket does not load what speaks to one. */
async function store(): Promise<Store> {
  const { filesDir, s3 } = settings();
  if (!s3) return folderStore(filesDir);
  // Once a process: its connections are kept from call to call.
  bucket ??= import("./s3").then(({ s3Store }) => s3Store(s3));
  return bucket;
}
