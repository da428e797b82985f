import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

import { formOf } from "./multipart";

const mostBytes = 6 * 1024 * 1024;

export interface Received {
  method: string;
  path: string;
  query: string;
  body: string;
  headers: IncomingHttpHeaders;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** Where somebody is sent next. */
export function seeOther(location: string): Answer {
  return { status: 303, type: "text/plain", body: "", headers: { Location: location } };
}

/**
 * A request read to its end; undefined for one that the pages of another site could have made, or
 * that is longer than any of Stripe's.
 */
export async function readRequest(request: IncomingMessage): Promise<Received | undefined> {
  const { origin, host } = request.headers;
  if (!host || !/^(127\.0\.0\.1|localhost):\d+$/.test(host)) return undefined;
  if (origin && origin !== `http://${host}`) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  const { pathname, search } = new URL(request.url ?? "/", `http://${host}`);
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: search.slice(1),
    body: await textOf(Buffer.concat(chunks), request.headers["content-type"] ?? ""),
    headers: request.headers,
  };
}

async function textOf(body: Buffer, contentType: string): Promise<string> {
  const isParts = contentType.startsWith("multipart/form-data");
  return isParts ? formOf(body, contentType) : body.toString("utf8");
}

export function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(body);
}
