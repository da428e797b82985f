import { createHash } from "node:crypto";
import sharp from "sharp";
import { imageFormat } from "./format";
import { inTurn } from "./in-turn";
import { maxPhotoBytes } from "./schema";

/** A photo as it is kept: a JPEG made anew, with nothing in it but the picture. */
export interface Photo {
  bytes: Buffer;
  mime: "image/jpeg";
  width: number;
  height: number;
  /** Of the bytes, hex. */
  sha256: string;
}

export type PhotoFault = "empty" | "too-big" | "not-an-image" | "broken";

/** A phone's largest photo has some 50 million; a bomb of a few kilobytes can claim billions. */
const maxPixels = 60_000_000;

/** Longer side of what is kept, pixels: enough to read a number plate across a street. */
const keptSide = 2048;

/**
 * Makes an upload safe to keep and to show: tells by its content what it is, turns it upright,
 * scales it down, and writes it anew without metadata, so that neither where it was taken nor
 * anything hidden in the file goes along. JPEG, PNG, WebP and AVIF up to 10 MB.
 */
export async function preparePhoto(
  upload: Uint8Array,
): Promise<{ ok: true; photo: Photo } | { ok: false; reason: PhotoFault }> {
  if (upload.byteLength === 0) return { ok: false, reason: "empty" };
  if (upload.byteLength > maxPhotoBytes) return { ok: false, reason: "too-big" };
  // Before any decoder sees it: sharp would also read SVG, PDF and what else its libraries know.
  if (!imageFormat(upload)) return { ok: false, reason: "not-an-image" };
  try {
    const { data, info } = await inTurn(() => madeAnew(upload));
    const sha256 = createHash("sha256").update(data).digest("hex");
    const { width, height } = info;
    return { ok: true, photo: { bytes: data, mime: "image/jpeg", width, height, sha256 } };
  } catch {
    return { ok: false, reason: "broken" };
  }
}

function madeAnew(upload: Uint8Array) {
  return sharp(upload, { limitInputPixels: maxPixels, failOn: "error" })
    .timeout({ seconds: 20 })
    .rotate()
    .resize({ width: keptSide, height: keptSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
}
