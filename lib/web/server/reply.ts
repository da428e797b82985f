import { STATUS_CODES } from "node:http";
import { encoded } from "./encoding";
import type { HeldResponse } from "./held-response";
import type { Visit } from "./visit";

/** Sends a body of text that was made or changed here, compressed as the visitor's browser likes it. */
export async function sendText(
  response: HeldResponse,
  visit: Visit,
  text: string | Buffer,
): Promise<void> {
  const { body, encoding } = await encoded(
    Buffer.from(text),
    visit.received["accept-encoding"]?.toString(),
  );
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Vary", "Accept-Encoding");
  response.send(body);
}

/** Sends a page in place of whatever was on its way. Cookies that were set stay set. */
export function sendPage(
  response: HeldResponse,
  visit: Visit,
  status: number,
  html: string,
): Promise<void> {
  forget(response);
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  return sendText(response, visit, html);
}

/** Sends only a status, with its name for people who look: what programs get. */
export function sendStatus(response: HeldResponse, status: number): void {
  forget(response);
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.send(STATUS_CODES[status] ?? "");
}

/** Sends a redirect. Next's own come with an error page as their body, which nobody sees. */
export function sendRedirect(response: HeldResponse, status: number, location?: string): void {
  forget(response);
  response.statusCode = status;
  if (location !== undefined) response.setHeader("Location", location);
  response.setHeader("Cache-Control", "private, no-store");
  response.send("");
}

/** Drops what describes a body that is not sent. */
function forget(response: HeldResponse): void {
  for (const name of response.getHeaderNames()) {
    if (ABOUT_THE_BODY.test(name)) response.removeHeader(name);
  }
}

const ABOUT_THE_BODY =
  /^(content-(type|length|encoding|range|disposition)|etag|last-modified|link|refresh|vary|x-nextjs-.*)$/;
