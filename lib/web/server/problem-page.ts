import type { IncomingHttpHeaders } from "node:http";
import type { ProblemKind } from "../schema";
import { firstSegment } from "./area";
import type { Handler } from "./handler";
import { fetchWithin, pageOf } from "./inner-fetch";
import { lastResortPage } from "./last-resort";
import { withoutFrameworkScripts } from "./plain-html";
import { problemPaths } from "./problems";

export interface ProblemRequest {
  kind: ProblemKind;
  /** Of the request that went wrong, as Next was to see them. */
  headers: IncomingHttpHeaders;
  path: string;
  requestId: string;
}

/**
 * Gives the page for a problem: the council's, else the platform's, else one that needs nothing.
 * Without scripts in the back office too: Next's router would find another address than its own.
 */
export async function problemPage(handler: Handler, problem: ProblemRequest): Promise<string> {
  const first = firstSegment(problem.path);
  for (const path of problemPaths(problem.kind, first)) {
    const page = await fetchWithin(handler, path, headersOf(problem)).then(pageOf, () => undefined);
    if (page !== undefined) return withoutFrameworkScripts(page);
  }
  return lastResortPage(problem.requestId);
}

/** A page that is asked for anew: nothing of the body, the range or the scripts' part of the request. */
function headersOf({ headers }: ProblemRequest): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => KEPT.includes(name));
  return { ...Object.fromEntries(kept), accept: "text/html" };
}

const KEPT = [
  "host",
  "cookie",
  "x-forwarded-proto",
  "x-forwarded-for",
  "x-client-address",
  "x-request-id",
  "x-nonce",
  "x-path",
  "content-security-policy",
];
