import type { StoredUpload } from "./attach";
import { storeFile } from "./store";
import { prepareUpload, type UploadFault } from "./upload";

/**
 * Takes in what a form's file field holds, before any transaction is open: null where nothing was
 * chosen. Bytes that no row comes to name are swept.
 */
export async function receiveUpload(
  file: File,
): Promise<{ ok: true; file: StoredUpload | null } | { ok: false; reason: UploadFault }> {
  // A field that was left empty sends no bytes; its name is lost where a script sends it.
  if (file.size === 0) return { ok: true, file: null };
  const prepared = await prepareUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!prepared.ok) return prepared;
  const { upload } = prepared;
  return { ok: true, file: { fileId: await storeFile(upload), upload } };
}

/** The words of GOV.UK's file upload pattern. */
export function uploadError(reason: UploadFault): string {
  return {
    empty: "The selected file is empty",
    "too-big": "The selected file must be smaller than 10MB",
    "not-an-image": "The selected file must be a PDF, JPEG, PNG, WebP or AVIF",
    broken: "The selected file could not be read. Choose another photo",
  }[reason];
}
