import { type Db, enqueue } from "@/lib/platform";
import { dropFile } from "./jobs";
import type { Photo } from "./photo";
import { maxPhotos } from "./schema";

export interface KeptPhoto {
  /** From `storeFile`: the bytes are there before the row. */
  fileId: string;
  draftId: string;
  photo: Photo;
}

/** Adds a stored photo to a draft. Refused where it has its three already. */
export async function keepPhoto(
  db: Db,
  { fileId, draftId, photo }: KeptPhoto,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "too-many" }> {
  // Two uploads at once would both see room: the second waits here for the first.
  await db.$queryRaw`SELECT FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
  if ((await db.file.count({ where: { draftId } })) >= maxPhotos) {
    await enqueue(db, dropFile, { fileId });
    return { ok: false, reason: "too-many" };
  }
  const { mime, width, height, sha256, bytes } = photo;
  await db.file.create({
    data: { id: fileId, draftId, mime, width, height, sha256, bytes: bytes.length, createdAt: now },
  });
  return { ok: true };
}

/** Takes a photo off a draft. Nothing happens where it is not there, or was sent with a case. */
export async function removePhoto(
  db: Db,
  { fileId, draftId }: { fileId: string; draftId: string },
): Promise<void> {
  const { count } = await db.file.deleteMany({ where: { id: fileId, draftId, caseId: null } });
  if (count > 0) await enqueue(db, dropFile, { fileId });
}
