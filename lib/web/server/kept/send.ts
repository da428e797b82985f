import type { IncomingHttpHeaders } from "node:http";
import { bestEncoding } from "../encoding";
import type { HeldResponse } from "../held-response";
import type { Form, KeptPage } from "./kept-page";

interface How {
  /** Whether others may keep it too. */
  keep: boolean;
  /** Said where it may be out of date (RFC 9211). */
  stale: boolean;
  /** Those of every plain page. */
  security: readonly [name: string, value: string][];
}

/**
 * Browsers ask again each time, which a 304 answers; a proxy in front may answer for a second, and go
 * on for ten minutes where we give none.
 */
const FOR_EVERYONE = "public, max-age=0, s-maxage=1, stale-if-error=600";

/** Sends a page in the form that its asker likes, or 304 where they have it. */
export function sendKept(
  response: HeldResponse,
  page: KeptPage,
  asked: IncomingHttpHeaders,
  how: How,
): void {
  const accepted = asked["accept-encoding"]?.toString() ?? "";
  const form = page.forms[bestEncoding(accepted) ?? "identity"];
  const head: string[] = ["Cache-Control", how.keep ? FOR_EVERYONE : "private, no-store"];
  head.push("Vary", "Accept-Encoding");
  for (const [name, value] of how.security) head.push(name, value);
  if (how.keep) head.push("ETag", form.etag);
  if (how.stale) head.push("Cache-Status", "LocalGovOne; hit; detail=stale");
  if (how.keep && isTheirs(form, asked["if-none-match"])) {
    response.sendWhole(304, head, "");
    return;
  }
  head.push("Content-Type", "text/html; charset=utf-8");
  head.push("Content-Length", String(form.body.length));
  if (form.coding !== "identity") head.push("Content-Encoding", form.coding);
  response.sendWhole(200, head, form.body);
}

/** Whether an asker has this very form (RFC 9110 §13.1.2: weakly compared, as proxies weaken tags). */
function isTheirs({ etag }: Form, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}
