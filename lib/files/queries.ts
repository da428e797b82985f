import type { Db } from "@/lib/platform";
import { maxAttachments, maxPhotos } from "./schema";

const shown = { id: true, width: true, height: true } as const;

/** A file that this scope may see; null where there is none. */
export async function fileById(db: Db, id: string) {
  return db.file.findUnique({ where: { id }, select: { id: true, mime: true, name: true } });
}

/** A draft's photos, oldest first. */
export async function photosOfDraft(db: Db, draftId: string) {
  return db.file.findMany({
    where: { draftId },
    select: shown,
    orderBy: { id: "asc" },
    take: maxPhotos,
  });
}

/** A photo that a case was reported with. */
export interface CasePhoto {
  id: string;
  width: number;
  height: number;
  /** Taken out of sight, or another was made of it: only managers see it. */
  hidden: boolean;
  /** Not as it was sent, but as an officer made it of that. */
  changed: boolean;
}

/** What came with a message: a photo, or a document to save. */
export interface Attachment {
  id: string;
  /** The line of history that it came with. */
  eventId: string;
  /** Of a document; null for a photo. */
  name: string | null;
  bytes: number;
  width: number;
  height: number;
}

/** Of a case: each photo may have been edited several times. */
const maxVersions = 60;

/**
 * The photos that a case was reported with, and what came with the messages about it, as far as this
 * scope may see them, oldest first: of a photo what the council made of it, where it made something.
 * Managers see what was there before too.
 */
export async function filesOfCase(
  db: Db,
  caseId: string,
): Promise<{ photos: CasePhoto[]; attachments: Attachment[] }> {
  const rows = await db.file.findMany({
    where: { caseId },
    select: { ...shown, name: true, bytes: true, eventId: true, hiddenAt: true, madeFromId: true },
    orderBy: { id: "asc" },
    take: maxVersions + maxAttachments,
  });
  const photos = rows.filter(({ eventId }) => eventId === null);
  return {
    photos: photos.map(({ id, width, height, hiddenAt, madeFromId }) => ({
      ...{ id, width, height },
      hidden: hiddenAt !== null,
      changed: madeFromId !== null,
    })),
    attachments: rows.flatMap(({ id, width, height, name, bytes, eventId }) =>
      eventId ? { id, width, height, name, bytes, eventId } : [],
    ),
  };
}
