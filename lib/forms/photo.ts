import { keepPhoto, maxPhotos, type Photo, type PhotoFault, removePhoto } from "@/lib/files";
import type { Db } from "@/lib/platform";
import { heldDraftId } from "./held-draft";
import type { Answer } from "./schema";

/** A photo whose bytes are stored and whose row is not. */
export interface StoredPhoto {
  fileId: string;
  photo: Photo;
}

/** Puts a photo (or none) on the held draft, instead of the one that answered the question before. */
export async function putPhoto(
  db: Db,
  { photo, instead }: { photo: StoredPhoto | null; instead: Answer | undefined },
): Promise<{ ok: true } | { ok: false; reason: "too-many" }> {
  const draftId = heldDraftId(db);
  if (typeof instead === "string") await removePhoto(db, { fileId: instead, draftId });
  return photo ? keepPhoto(db, { ...photo, draftId }) : { ok: true };
}

/** The words of GOV.UK's file upload pattern. */
export function photoError(reason: PhotoFault | "too-many"): string {
  return {
    empty: "The selected file is empty",
    "too-big": "The selected file must be smaller than 10MB",
    "not-an-image": "The selected file must be a JPEG, PNG, WebP or AVIF",
    broken: "The selected file could not be read. Choose another photo",
    "too-many": `You can only add up to ${maxPhotos} photos`,
  }[reason];
}
