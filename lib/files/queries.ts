import type { Db } from "@/lib/platform";
import { maxPhotos } from "./schema";

const shown = { id: true, width: true, height: true } as const;

/** A photo that this scope may see; null where there is none. */
export async function photoById(db: Db, id: string) {
  return db.file.findUnique({ where: { id }, select: { ...shown, mime: true, bytes: true } });
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

/** A case's photos that this scope may see, oldest first. */
export async function photosOfCase(db: Db, caseId: string) {
  return db.file.findMany({
    where: { caseId },
    select: shown,
    orderBy: { id: "asc" },
    take: maxPhotos,
  });
}
