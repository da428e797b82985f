import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { type Area, areaOf } from "./area";
import { clientAddress, type IsTrusted } from "./client-address";
import { headersForNext } from "./incoming-headers";
import { newRequestId } from "./request-id";
import { contentPolicy } from "./security-headers";
import type { ServerSettings } from "./settings";
import { canonicalPath, parseTarget, type Target } from "./target";

/** One request, read once: who asks, what for, and what Next is to see of it. */
export interface Visit {
  id: string;
  nonce: string;
  method: string;
  area: Area;
  target: Target;
  path: string;
  query: string;
  /** As they came. */
  received: IncomingHttpHeaders;
  /** As Next sees them. */
  headers: IncomingHttpHeaders;
}

/** Reads a request. A target that cannot be read is treated as the root, and refused by whoever asks `target`. */
export function beginVisit(
  request: IncomingMessage,
  settings: ServerSettings,
  isTrusted: IsTrusted,
): Visit {
  const target = parseTarget(request.url);
  const { path, query } = target.ok ? target : { path: "/", query: "" };
  const area = areaOf(path);
  const id = newRequestId();
  const nonce = randomBytes(16).toString("base64");
  const received = request.headers;
  const forwarded = received["x-forwarded-for"]?.toString();
  const headers = headersForNext(received, area, settings.publicUrl, {
    "x-request-id": id,
    "x-client-address": clientAddress(request.socket.remoteAddress, forwarded, isTrusted),
    "x-path": canonicalPath(path) + query,
    "x-method": request.method ?? "GET",
    ...(area === "staff" && {
      "x-nonce": nonce,
      "content-security-policy": contentPolicy(area, nonce, settings),
    }),
  });
  return { id, nonce, method: request.method ?? "", area, target, path, query, received, headers };
}
