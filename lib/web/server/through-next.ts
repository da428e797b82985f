import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { ProblemKind } from "../schema";
import { cacheControl } from "./caching";
import { type Fate, fateOf } from "./fate";
import type { HeldResponse } from "./held-response";
import { withoutFrameworkScripts } from "./plain-html";
import { problemPage } from "./problem-page";
import { problemOf } from "./problems";
import { sendPage, sendRedirect, sendStatus, sendText } from "./reply";
import { SEALED_POLICY } from "./security-headers";
import type { Site } from "./settings";
import type { Visit } from "./visit";

/**
 * Lets Next answer, decides by the head of its answer what becomes of the body, and sends it.
 * Pages that may be kept for everyone who asks would be looked up here, before Next is asked.
 */
export function answerThroughNext(
  site: Site,
  visit: Visit,
  request: IncomingMessage,
  response: HeldResponse,
): Promise<void> {
  request.headers = visit.headers;
  // So that HEAD has the headers of the page as it is sent; Node leaves the body out by itself.
  if (visit.area === "plain" && visit.method === "HEAD") request.method = "GET";

  return new Promise((resolve, reject) => {
    let fate: Fate = "as-it-is";
    response.intercept(
      () => {
        fate = fateOf(headOf(visit, response));
        if (fate === "as-it-is" || fate === "strip" || fate === "compress") {
          tidyHead(visit, response);
        }
        return fate !== "as-it-is";
      },
      (body) => sendHeld(site, visit, response, fate, body).then(resolve, reject),
    );
    Promise.resolve(site.handler(request, response)).then(resolve, reject);
  });
}

/** Sends the page for a problem under a status; programs get the status alone. */
export async function sendProblem(
  site: Site,
  visit: Visit,
  response: HeldResponse,
  status: number,
  kind: ProblemKind,
): Promise<void> {
  if (visit.area === "api" || visit.area === "asset") return sendStatus(response, status);
  const html = await problemPage(site.handler, {
    kind,
    headers: visit.headers,
    path: visit.path,
    requestId: visit.id,
  });
  return sendPage(response, visit, status, html);
}

async function sendHeld(
  site: Site,
  visit: Visit,
  response: HeldResponse,
  fate: Fate,
  body: Buffer,
): Promise<void> {
  const status = response.statusCode;
  if (fate === "empty") return sendRedirect(response, status);
  if (fate === "bare-status") return sendStatus(response, status);
  if (fate === "problem-page") {
    const kind = problemOf(status, (name) => response.getHeader(name));
    return sendProblem(site, visit, response, status, kind);
  }
  const text = fate === "strip" ? await withoutFrameworkScripts(body.toString()) : body;
  return sendText(response, visit, text);
}

function headOf(visit: Visit, response: HeldResponse) {
  return {
    area: visit.area,
    status: response.statusCode,
    type: String(response.getHeader("content-type") ?? ""),
    isEncoded: response.hasHeader("content-encoding"),
    isForPeople: isForPeople(visit.headers),
  };
}

/** Browsers say what they ask for (Fetch Metadata); what says nothing is taken for a person's. */
function isForPeople(headers: IncomingHttpHeaders): boolean {
  const isScripted = "rsc" in headers || "next-action" in headers;
  const use = headers["sec-fetch-dest"];
  return !isScripted && (use === undefined || use === "document");
}

/** Takes Next's notes to itself out of the head, and says how long the answer may be kept. */
function tidyHead(visit: Visit, response: HeldResponse): void {
  const { type, status } = headOf(visit, response);
  for (const name of response.getHeaderNames()) {
    // Next's router in a browser loads anew where the release is another than its own.
    if (visit.area === "staff" && name === "x-nextjs-deployment-id") continue;
    if (/^(x-nextjs-.*|refresh)$/.test(name)) response.removeHeader(name);
  }
  // An early fetch of scripts that a plain page no longer has.
  if (visit.area === "plain") response.removeHeader("link");
  // Names the headers of Next's router, which is at work in the back office only.
  if (visit.area === "plain" || visit.area === "api") response.removeHeader("vary");
  const chosen = response.getHeader("cache-control")?.toString();
  const isPage = type.startsWith("text/html");
  // Next keeps the policy that is there already, whatever a route handler says.
  if (type && !isPage) response.setHeader("Content-Security-Policy", SEALED_POLICY);
  response.setHeader("Cache-Control", cacheControl({ path: visit.path, status, isPage, chosen }));
}
