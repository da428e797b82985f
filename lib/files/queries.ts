import { type Db, scopeOf } from "@/lib/platform";
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

/**
 * The photos that a case was reported with, as far as this scope may see them, oldest first. Whoever
 * sent one sees it as they sent it; their council sees what it made of it, and managers both.
 */
export async function photosOfCase(db: Db, caseId: string) {
  const isOfficer = scopeOf(db).kind === "staff";
  const rows = await db.file.findMany({
    where: { caseId, eventId: null, ...(isOfficer ? {} : { madeFromId: null }) },
    select: { ...shown, hiddenAt: true },
    orderBy: { id: "asc" },
    take: isOfficer ? maxVersions : maxPhotos,
  });
  return rows.map(({ hiddenAt, ...photo }) => ({ ...photo, hidden: hiddenAt !== null }));
}

/** Of a case's photos: each may have been edited several times. */
const maxVersions = 60;

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

/** What came with the messages about a case, as far as this scope may see it, oldest first. */
export async function attachmentsOf(db: Db, caseId: string): Promise<Attachment[]> {
  const rows = await db.file.findMany({
    where: { caseId, eventId: { not: null } },
    select: { ...shown, name: true, bytes: true, eventId: true },
    orderBy: { id: "asc" },
    take: maxAttachments,
  });
  return rows.flatMap(({ eventId, ...row }) => (eventId ? { ...row, eventId } : []));
}
