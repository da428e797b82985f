import { createHash } from "node:crypto";
import { maxDocumentBytes } from "./schema";

/** A document as it is kept: byte for byte as it came, for nobody but its reader to open. */
export interface Document {
  bytes: Buffer;
  mime: "application/pdf";
  /** What its reader saves it as. */
  name: string;
  width: 0;
  height: 0;
  /** Of the bytes, hex. */
  sha256: string;
}

/**
 * Takes a PDF of up to 10 MB. What it holds is not looked into: it is only ever handed out as a
 * download.
 */
export function prepareDocument(
  upload: Uint8Array,
  name: string,
): { ok: true; document: Document } | { ok: false; reason: "too-big" } {
  if (upload.byteLength > maxDocumentBytes) return { ok: false, reason: "too-big" };
  const bytes = Buffer.from(upload);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const kept = { mime: "application/pdf", width: 0, height: 0 } as const;
  return { ok: true, document: { ...kept, bytes, name: safeName(name), sha256 } };
}

/**
 * Whether it is a PDF by its content, whatever its name or declared type says: one says so in its
 * first bytes and marks its end (ISO 32000-2, 7.5). Nothing may stand before.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const tail = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  return /^%PDF-[12]\.\d/.test(head) && tail.includes("%%EOF");
}

/** Characters, with the ending. */
const longestName = 80;

/**
 * A name that is safe to save and to show: no folder, nothing that a terminal, a header or a page
 * reads as more than a letter, and no ending but `.pdf`.
 */
export function safeName(given: string): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.pdf\s*$/i, "")
    // Letters with their marks, digits, and a few signs: no controls, no change of direction.
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/\.{2,}/g, ".")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  const cut = [...stem].slice(0, longestName - 4).join("");
  return `${cut.trim() || "document"}.pdf`;
}
