import type { ProblemKind } from "../schema";
import type { Area } from "./area";
import { mayChangeThings } from "./origin";
import { isProblemPath } from "./problems";
import { canonicalPath } from "./target";

/**
 * Bytes. A photo may have 10 MB; the largest that phones make are let in, so that the error about one
 * stands beside its field. Next's own limit lies above, so ours speaks first.
 */
const MAX_BODY = 32 * 1024 * 1024;

export interface Arrival {
  method: string;
  area: Area;
  path: string;
  query: string;
  host: string | undefined;
  origin: string | undefined;
  contentLength: string | undefined;
  transferEncoding: string | undefined;
}

export type Admission =
  | { go: "in" }
  | { go: "elsewhere"; status: 307 | 308; location: string }
  | { go: "away"; status: number; kind: ProblemKind };

/** Decides what becomes of a request before Next sees it. */
export function admit(arrival: Arrival, publicUrl: URL): Admission {
  const { method, area, path } = arrival;
  if (!METHODS[area].includes(method)) return { go: "away", status: 405, kind: "not-found" };
  if (!mayChangeThings(arrival, publicUrl.origin)) {
    return { go: "away", status: 403, kind: "forbidden" };
  }
  return (
    refusedBody(arrival) ?? redirected(arrival, publicUrl) ?? nothingThere(path) ?? { go: "in" }
  );
}

// Next renders a page for any method at all, PUT and DELETE too.
const PAGE_METHODS = ["GET", "HEAD", "POST"];
const METHODS: Record<Area, readonly string[]> = {
  plain: PAGE_METHODS,
  staff: PAGE_METHODS,
  asset: ["GET", "HEAD"],
  api: [...PAGE_METHODS, "PUT", "PATCH", "DELETE"],
};

/** A body of unstated length could grow for ever; browsers and webhooks state theirs. */
function refusedBody(arrival: Arrival): Admission | undefined {
  if (arrival.transferEncoding) return { go: "away", status: 411, kind: "error" };
  if (Number(arrival.contentLength ?? 0) > MAX_BODY) {
    return { go: "away", status: 413, kind: "too-large" };
  }
  return undefined;
}

function redirected({ method, area, ...at }: Arrival, publicUrl: URL): Admission | undefined {
  if (method === "POST" || area === "asset" || area === "api") return undefined;
  const path = canonicalPath(at.path);
  if (path !== at.path) return { go: "elsewhere", status: 308, location: path + at.query };
  if (!isOtherLoopbackName(at.host, publicUrl)) return undefined;
  return { go: "elsewhere", status: 307, location: publicUrl.origin + path + at.query };
}

/**
 * A demo is reached as `localhost` and as `127.0.0.1`, but a form is taken from one origin only.
 * Only loopback names are led over: a proxy that changes the Host header would go round for ever.
 */
function isOtherLoopbackName(host: string | undefined, publicUrl: URL): boolean {
  const [, name = "", port = ""] = /^(.*?)(?::(\d+))?$/.exec(host ?? "") ?? [];
  const isOther = LOOPBACK.includes(name) && name !== publicUrl.hostname;
  // On another port it is not somebody's browser: a balancer asks, or Next asks its own server.
  return isOther && LOOPBACK.includes(publicUrl.hostname) && port === publicUrl.port;
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

function nothingThere(path: string): Admission | undefined {
  return isProblemPath(path) ? { go: "away", status: 404, kind: "not-found" } : undefined;
}
