import type { IncomingMessage } from "node:http";
import type { HeldResponse } from "../held-response";
import { securityHeaders } from "../security-headers";
import type { Site } from "../settings";
import type { Visit } from "../visit";
import { mayBeKept } from "./address";
import { sendKept } from "./send";

/**
 * Gives what answers a request at once where its page is kept and fresh, before anything else is
 * done for it; it says false, and has done nothing, for all other requests. These answers are
 * counted and not logged: a line for each would cost more than the answer.
 */
export function freshPages(site: Site) {
  const { kept, settings } = site;
  const security = plainSecurity(site);
  return (request: IncomingMessage, response: HeldResponse): boolean => {
    const { method, headers, url } = request;
    if (!kept || !url || (method !== "GET" && method !== "HEAD")) return false;
    // Another name, or a body, is for `admit` to judge.
    if (headers.host !== settings.publicUrl.host) return false;
    if (headers["content-length"] || headers["transfer-encoding"]) return false;
    const page = kept.fresh(url);
    if (!page) return false;
    sendKept(response, page, headers, { keep: true, stale: false, security });
    return true;
  };
}

/** Answers with a page for everybody, rendered where it must be; false where the address has none. */
export async function answerForEveryone(
  site: Site,
  { method, path, query, received }: Visit,
  response: HeldResponse,
): Promise<boolean> {
  if (!site.kept || method === "POST" || !mayBeKept(path, query)) return false;
  const found = await site.kept.find(path + query);
  if (found.how === "none") return false;
  const { page, keep, how } = found;
  // Who asks the proxy next gets the same answer, and not the same number.
  response.removeHeader("X-Request-Id");
  // Those that every visit begins with stand already.
  sendKept(response, page, received, { keep, stale: how === "stale", security: [] });
  return true;
}

function plainSecurity({ settings }: Site): [string, string][] {
  return Object.entries(securityHeaders("plain", "", settings));
}
