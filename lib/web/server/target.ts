/** Longer than any address of ours; a search by postcode and filters stays far below it. */
const MAX_TARGET = 2048;

export type Target =
  | { ok: true; path: string; query: string }
  | { ok: false; reason: "malformed" | "too-long" };

/**
 * Reads the request target (RFC 9112 §3.2). Only the origin form is taken: the absolute form, which
 * a proxy would be sent, could make Next build addresses on a host of the sender's choice.
 */
export function parseTarget(url: string | undefined): Target {
  if (!url?.startsWith("/")) return { ok: false, reason: "malformed" };
  if (url.length > MAX_TARGET) return { ok: false, reason: "too-long" };
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  return isDecodable(path)
    ? { ok: true, path, query: mark < 0 ? "" : url.slice(mark) }
    : { ok: false, reason: "malformed" };
}

/**
 * Gives the one address a page has: no trailing or doubled slash, the first segment (a council's
 * slug or an area of ours) in lower case. Never begins with `//`, so a redirect to it stays here.
 */
export function canonicalPath(path: string): string {
  const tidy = path.replace(/[/\\]+/g, "/").replace(/(?<=.)\/$/, "");
  return tidy.replace(/^\/[A-Za-z.-]+(?=\/|$)/, (first) => first.toLowerCase());
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
