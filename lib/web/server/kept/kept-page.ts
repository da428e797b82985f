import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Dated } from "./freshness";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Coding = "br" | "gzip" | "identity";

/** One form of a page, as it is sent. */
export interface Form {
  coding: Coding;
  body: Buffer;
  /** Strong, and so another for each coding (RFC 9110 §8.8.3). */
  etag: string;
}

/** A page as finished bytes, for everybody who asks. */
export interface KeptPage extends Dated {
  forms: Record<Coding, Form>;
  /** Milliseconds. */
  renderedAt: number;
}

/** Compresses a page once for all who will ask. */
export async function bake(html: string, dated: Dated, renderedAt: number): Promise<KeptPage> {
  const plain = Buffer.from(html);
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const form = (coding: Coding, body: Buffer): Form => ({
    coding,
    body,
    etag: `"${hash}-${coding}"`,
  });
  const [br, gz] = await Promise.all([brotli(plain, { params: BROTLI }), gzipped(plain, GZIP)]);
  return {
    mark: dated.mark,
    tags: dated.tags,
    renderedAt,
    forms: {
      br: form("br", br),
      gzip: form("gzip", gz),
      identity: form("identity", plain),
    },
  };
}

/** What a page takes of the memory, bytes. */
export function sizeOf({ forms }: KeptPage): number {
  return Object.values(forms).reduce((sum, { body }) => sum + body.length, 0);
}

// Small rather than quick: it is done once.
const BROTLI = {
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};
const GZIP = { level: 9 };
