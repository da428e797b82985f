import type { IncomingHttpHeaders } from "node:http";
import type { Area } from "./area";

/** What we tell the pages of a request, by headers that nobody outside can set. */
export interface OwnHeaders {
  "x-request-id": string;
  "x-client-address": string;
  /** Path and query, as asked for: layouts know no path, and a problem's page leads back to it. */
  "x-path": string;
  /** As asked: Next is given GET for HEAD too. */
  "x-method": string;
  /** Of a page that is rendered for nobody: the number of the rendering, for it to make its claim under. */
  "x-for-everyone"?: string;
  /** The back office's pages put it on scripts of their own. */
  "x-nonce"?: string;
  /** Next reads the nonce for its scripts from here. */
  "content-security-policy"?: string;
}

/**
 * Gives the headers that Next is to see: none that speak to Next's inner workings, none that say
 * who the sender is, and ours. The host is always our own: Next compares `Origin` with it, and
 * calls it when it hands an action from one page to another.
 */
export function headersForNext(
  received: IncomingHttpHeaders,
  area: Area,
  publicUrl: URL,
  own: OwnHeaders,
): IncomingHttpHeaders {
  const kept = Object.entries(received).filter(
    ([name]) => !INNER.test(name) && !(area === "plain" && SCRIPTED.test(name)),
  );
  return {
    ...Object.fromEntries(kept),
    host: publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.replace(":", ""),
    "x-forwarded-for": own["x-client-address"],
    ...own,
  };
}

const INNER =
  /^(x-(next|middleware|invoke|now|forwarded|matched|action|prerender)-.*|x-nextjs-data|x-real-ip|x-for-everyone|forwarded|x-client-address|x-request-id|x-nonce|content-security-policy(-report-only)?)$/;

/**
 * What only Next's client router sends; plain pages have none, and get whole pages. Without
 * `accept-encoding` Next leaves the page uncompressed, so that it can be read and changed.
 */
const SCRIPTED = /^(rsc|next-.*|accept-encoding)$/;
