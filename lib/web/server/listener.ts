import type { IncomingMessage } from "node:http";
import { loggedPath } from "./access-log";
import { admit } from "./admission";
import { trustedProxies } from "./client-address";
import type { HeldResponse } from "./held-response";
import { answerForEveryone, freshPages } from "./kept/answer";
import { sendRedirect, sendStatus } from "./reply";
import { securityHeaders } from "./security-headers";
import type { ServerSettings, Site } from "./settings";
import { answerThroughNext, sendProblem } from "./through-next";
import { beginVisit, type Visit } from "./visit";

type Listener = (request: IncomingMessage, response: HeldResponse) => void;

/** Gives the listener of the web server: everything that happens to a request around Next. */
export function createListener(site: Site): Listener {
  const isTrusted = trustedProxies(site.settings.trustedProxies);
  const sendFresh = freshPages(site);
  return (request, response) => {
    if (sendFresh(request, response)) return;
    const visit = beginVisit(request, site.settings, isTrusted);
    tellWhenDone(site, visit, response);
    // So that a proxy's log leads to ours. It keeps files of the build, whoever asked for them first.
    if (visit.area !== "asset") response.setHeader("X-Request-Id", visit.id);
    setSecurityHeaders(response, visit, site.settings);
    answer(site, visit, request, response).catch((error: unknown) => {
      site.log.error({ requestId: visit.id, err: error }, "request failed");
      if (response.headersSent) response.destroy();
      else sendStatus(response, 500);
    });
  };
}

async function answer(
  site: Site,
  visit: Visit,
  request: IncomingMessage,
  response: HeldResponse,
): Promise<void> {
  if (!visit.target.ok) {
    return sendStatus(response, visit.target.reason === "too-long" ? 414 : 400);
  }
  const admission = admit(arrivalOf(visit), site.settings.publicUrl);
  if (admission.go === "in") {
    if (await answerForEveryone(site, visit, response)) return;
    return answerThroughNext(site, visit, request, response);
  }
  if (admission.go === "elsewhere") {
    return sendRedirect(response, admission.status, admission.location);
  }
  if (admission.status === 403) {
    site.log.info({ requestId: visit.id, refused: "origin" }, "a post from elsewhere was refused");
  }
  return sendProblem(site, visit, response, admission.status, admission.kind);
}

function arrivalOf({ method, area, path, query, received }: Visit) {
  return {
    method,
    area,
    path,
    query,
    host: received.host,
    origin: received.origin,
    contentLength: received["content-length"],
    transferEncoding: received["transfer-encoding"],
  };
}

function setSecurityHeaders(response: HeldResponse, visit: Visit, settings: ServerSettings): void {
  const headers = securityHeaders(visit.area, visit.nonce, settings);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Into the log and the measures. No query, no body, no address, no e-mail: a line leads to nobody. */
function tellWhenDone({ log, measure }: Site, visit: Visit, response: HeldResponse): void {
  const begun = performance.now();
  response.once("close", () => {
    const ms = performance.now() - begun;
    const line = {
      requestId: visit.id,
      method: visit.method,
      path: loggedPath(visit.path),
      status: response.statusCode,
      ms: Math.round(ms),
      ...(!response.writableFinished && { aborted: true }),
    };
    if (visit.area === "asset") return log.debug(line, "request");
    log.info(line, "request");
    measure?.({ path: visit.path, method: visit.method, status: response.statusCode }, ms / 1000);
  });
}
