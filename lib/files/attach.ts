import { type Db, enqueue } from "@/lib/platform";
import { dropFile } from "./jobs";
import { maxAttachments } from "./schema";
import type { Upload } from "./upload";

/** An upload whose bytes are stored and whose row is not. */
export interface StoredUpload {
  /** From `storeFile`: the bytes are there before the row. */
  fileId: string;
  upload: Upload;
}

interface Attached extends StoredUpload {
  caseId: string;
  councilId: string;
  /** The message that it comes with, written before it. */
  eventId: string;
}

/** Adds a stored upload to a message about a case, in the scope of whoever wrote it. */
export async function attachFile(
  db: Db,
  { fileId, upload, caseId, councilId, eventId }: Attached,
  now = new Date(),
): Promise<void> {
  const { mime, width, height, sha256, bytes } = upload;
  // createMany, because the writer of a message sees its file by the message only.
  await db.file.createMany({
    data: {
      ...{ id: fileId, caseId, councilId, eventId, mime, width, height, sha256 },
      name: "name" in upload ? upload.name : null,
      bytes: bytes.length,
      createdAt: now,
    },
  });
}

/** Whether a case has room for one more file that comes with a message. */
export async function hasRoomFor(db: Db, caseId: string): Promise<boolean> {
  const there = await db.file.count({ where: { caseId, eventId: { not: null } } });
  return there < maxAttachments;
}

/** Drops the bytes of an upload that came to nothing, once this transaction commits. */
export async function forgetUpload(db: Db, { fileId }: Pick<StoredUpload, "fileId">) {
  await enqueue(db, dropFile, { fileId });
}
