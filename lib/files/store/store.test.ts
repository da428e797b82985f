import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/platform";
import { folderStore } from "./folder";
import { s3Store } from "./s3";
import type { Store } from "./store";

// Both stores keep the same promises; the bucket's is at the far end of a real connection.

let folder: string;
let server: S3rver;
const stores: Record<string, Store> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "localgov-stores-"));
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: "files", configs: [] }],
  });
  const { port } = await server.run();
  stores.folder = folderStore(join(folder, "files"));
  stores.bucket = s3Store({
    bucket: "files",
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-west-2",
    key: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe.each(["folder", "bucket"])("a %s", (name) => {
  const store = () => {
    const found = stores[name];
    if (!found) throw new Error(`No store is called ${name}`);
    return found;
  };
  const bytes = Buffer.from([0xff, 0xd8, 0, 1, 2, 0xff, 0xd9]);

  async function all(before: Date): Promise<string[]> {
    const found: string[] = [];
    for await (const ids of store().touchedBefore(before)) found.push(...ids);
    return found.sort();
  }

  it("gives back what it was given, to the byte, and nothing else", async () => {
    const [id, other] = [newId(), newId()];
    await store().put(id, bytes);
    expect(await store().get(id)).toEqual(bytes);
    expect(await store().get(other)).toBeNull();
  });

  it("has nothing of what it dropped, which may be dropped twice", async () => {
    const id = newId();
    await store().put(id, bytes);
    await store().drop(id);
    await store().drop(id);
    expect(await store().get(id)).toBeNull();
  });

  it("tells what it keeps and was not touched since", async () => {
    const ids = [newId(), newId(), newId()].sort();
    for (const id of ids) await store().put(id, bytes);
    const later = new Date(Date.now() + 60_000);
    expect(await all(later)).toEqual(expect.arrayContaining(ids));
    expect(await all(new Date(0))).toEqual([]);
  });
});
