import { z } from "zod";

/** Of one upload, bytes. */
export const maxPhotoBytes = 10 * 1024 * 1024;

/** Of a report. */
export const maxPhotos = 3;

/** Of one document, bytes. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/** That come with messages about one case, both ways. */
export const maxAttachments = 30;

/** For a file input's `accept`. HEIC is left out: phones convert when it is not asked for. */
export const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** Cells over a photo, of which an officer chooses those to black out. */
export const photoGrid = { columns: 16, rows: 12 };

/** For the file input of a message. */
export const uploadTypes = [...photoTypes, "application/pdf"];

/** The file field of a message, as a form sends it: an empty file where nothing was chosen. */
export const uploadSchema = z
  .file()
  .max(maxDocumentBytes, "The selected file must be smaller than 10MB");
