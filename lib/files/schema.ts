/** Of one upload, bytes. */
export const maxPhotoBytes = 10 * 1024 * 1024;

/** Of one case. */
export const maxPhotos = 3;

/** For a file input's `accept`. HEIC is left out: phones convert when it is not asked for. */
export const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** Cells over a photo, of which an officer chooses those to black out. */
export const photoGrid = { columns: 16, rows: 12 };
