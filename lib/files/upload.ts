import { type Document, isPdf, prepareDocument } from "./document";
import { type Photo, type PhotoFault, preparePhoto } from "./photo";

/** What may come with a message: a photo, made anew, or a document, as it came. */
export type Upload = Photo | Document;

export type UploadFault = PhotoFault;

/** Makes what came with a message safe to keep: told by its content, a PDF or else a photo. */
export async function prepareUpload(
  upload: Uint8Array,
  name: string,
): Promise<{ ok: true; upload: Upload } | { ok: false; reason: UploadFault }> {
  if (isPdf(upload)) {
    const prepared = prepareDocument(upload, name);
    return prepared.ok ? { ok: true, upload: prepared.document } : prepared;
  }
  const prepared = await preparePhoto(upload);
  return prepared.ok ? { ok: true, upload: prepared.photo } : prepared;
}
