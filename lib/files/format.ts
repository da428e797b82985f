export type ImageFormat = "jpeg" | "png" | "webp" | "avif";

/** What an upload is by its first bytes, whatever its name or declared type says; null for all else. */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  const head = Buffer.from(bytes.subarray(0, 64));
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (head.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return "png";
  const text = head.toString("latin1");
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "webp";
  // ISO base media: a box `ftyp` names the brands (ISO/IEC 23000-22 for AVIF). HEIC is another brand.
  if (text.startsWith("ftyp", 4) && /avif|avis/.test(brands(head, text))) return "avif";
  return null;
}

function brands(head: Buffer, text: string): string {
  const length = Math.min(head.readUInt32BE(0), text.length);
  return text.slice(8, length);
}
