import { readdir, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  fileResponse,
  jobs,
  keepPhoto,
  photosOfDraft,
  preparePhoto,
  readStored,
  removePhoto,
  storeFile,
} from "@/lib/files";
import { newId, settings, withScope } from "@/lib/platform";
import { draftScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

async function draft() {
  const id = newId();
  const now = new Date();
  await withScope(draftScope(id), (db) =>
    db.draft.create({
      data: {
        id,
        councilId: newId(),
        journey: "report",
        version: 1,
        secretHash: "x",
        answers: {},
        refused: {},
        createdAt: now,
        updatedAt: now,
        expiresAt: now,
      },
    }),
  );
  return id;
}

async function photo() {
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: "#c00" } });
  const result = await preparePhoto(await picture.png().toBuffer());
  if (!result.ok) throw new Error(result.reason);
  return result.photo;
}

async function upload(draftId: string) {
  const made = await photo();
  const fileId = await storeFile(made);
  const result = await withScope(draftScope(draftId), (db) =>
    keepPhoto(db, { fileId, draftId, photo: made }),
  );
  return { fileId, result };
}

describe("keepPhoto", () => {
  it("keeps three and refuses a fourth, also when all come at once", async () => {
    const id = await draft();
    const results = await Promise.all(Array.from({ length: 6 }, () => upload(id)));
    expect(results.filter(({ result }) => result.ok)).toHaveLength(3);
    expect(await withScope(draftScope(id), (db) => photosOfDraft(db, id))).toHaveLength(3);
  });
});

describe("fileResponse", () => {
  it("gives the photo to who holds the draft, kept by no cache", async () => {
    const id = await draft();
    const { fileId } = await upload(id);
    const response = await fileResponse(draftScope(id), fileId);
    expect([
      response.status,
      response.headers.get("cache-control"),
      response.headers.get("content-type"),
    ]).toEqual([200, "private, no-store", "image/jpeg"]);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await readStored(fileId));
  });

  it("gives it to nobody else, and nothing for what is no id", async () => {
    const { fileId } = await upload(await draft());
    expect((await fileResponse(draftScope(newId()), fileId)).status).toBe(404);
    expect((await fileResponse(systemScope("test"), "../../etc/passwd")).status).toBe(404);
  });
});

describe("removePhoto", () => {
  it("takes the photo off its own draft only", async () => {
    const id = await draft();
    const { fileId } = await upload(id);
    const other = await draft();
    await withScope(draftScope(other), (db) => removePhoto(db, { fileId, draftId: other }));
    expect(await withScope(draftScope(id), (db) => photosOfDraft(db, id))).toHaveLength(1);
    await withScope(draftScope(id), (db) => removePhoto(db, { fileId, draftId: id }));
    expect(await withScope(draftScope(id), (db) => photosOfDraft(db, id))).toEqual([]);
  });
});

describe("sweep-files", () => {
  it("drops the photos of a draft that is gone", async () => {
    const id = await draft();
    const { fileId } = await upload(id);
    await withScope(draftScope(id), (db) => db.draft.delete({ where: { id } }));
    await utimes(join(settings().filesDir, fileId.slice(-2), fileId), 0, 0);
    await sweep();
    expect(await readStored(fileId)).toBeNull();
  });

  it("drops bytes that no row names a day later, and no others", async () => {
    const { fileId: named } = await upload(await draft());
    const [old, fresh] = [await storeFile(await photo()), await storeFile(await photo())];
    const longAgo = new Date("2026-01-01");
    for (const id of [named, old])
      await utimes(join(settings().filesDir, id.slice(-2), id), longAgo, longAgo);
    await sweep();
    expect(
      [await readStored(named), await readStored(old), await readStored(fresh)].map(Boolean),
    ).toEqual([true, false, true]);
    expect(
      (await readdir(settings().filesDir, { recursive: true })).filter((name) =>
        name.includes("partial"),
      ),
    ).toEqual([]);
  });
});

describe("an upload that was cut off", () => {
  it("leaves nothing for longer than a day", async () => {
    const whole = await storeFile(await photo());
    const folder = join(settings().filesDir, whole.slice(-2));
    const cutOff = join(folder, `${newId().slice(0, -2)}${whole.slice(-2)}.partial`);
    await writeFile(cutOff, "half a picture");
    await utimes(cutOff, 0, 0);
    await sweep();
    // Photos of other tests may lie in the same folder: one in 256 does.
    const left = await readdir(folder);
    expect([left.includes(whole), left.includes(basename(cutOff))]).toEqual([true, false]);
  });
});

async function sweep() {
  await jobs.find((job) => job.name === "sweep-files")?.run({}, { number: 1, last: false });
}
