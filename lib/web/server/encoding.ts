import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this the headers outweigh what is saved. */
const WORTH_IT = 700;

export interface Encoded {
  body: Buffer;
  encoding?: "br" | "gzip";
}

/** Compresses a body for the `Accept-Encoding` that was sent (RFC 9110 §12.5.3), quickly rather than smallest. */
export async function encoded(body: Buffer, accepted: string | undefined): Promise<Encoded> {
  const encoding = body.length < WORTH_IT ? undefined : bestEncoding(accepted ?? "");
  if (encoding === "br") {
    return { encoding, body: await brotli(body, { params: BROTLI }) };
  }
  return encoding ? { encoding, body: await gzipped(body) } : { body };
}

// Quality 4 is where brotli still keeps pace with gzip and is smaller.
const BROTLI = {
  [constants.BROTLI_PARAM_QUALITY]: 4,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

/** Browsers send a handful of headers between them: each is read once. */
const read = new LRUCache<string, { best: "br" | "gzip" | undefined }>({ max: 100 });

/** The coding that a browser likes best of those we make; undefined for none of them. */
export function bestEncoding(accepted: string): "br" | "gzip" | undefined {
  const known = read.get(accepted);
  if (known) return known.best;
  const best = bestOf(accepted);
  read.set(accepted, { best });
  return best;
}

function bestOf(accepted: string): "br" | "gzip" | undefined {
  const named = accepted
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ""))
    .map(([name]) => name);
  if (named.includes("br")) return "br";
  return named.includes("gzip") ? "gzip" : undefined;
}
