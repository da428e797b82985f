import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import type { Handler } from "./handler";
import { HeldResponse } from "./held-response";

/** What a handler answered, whole. */
export interface InnerAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Asks a handler for an address within this process, as a GET, with no connection. */
export function fetchWithin(
  handler: Handler,
  path: string,
  headers: IncomingHttpHeaders,
): Promise<InnerAnswer> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  request.headers = headers;
  request.push(null);
  const response = new HeldResponse(request);
  return new Promise((resolve, reject) => {
    response.intercept(
      () => true,
      (body) => {
        resolve({ status: response.statusCode, headers: response.getHeaders(), body });
        // Next waits for the bytes to have left; here they have nowhere to go.
        response.emit("finish");
        response.emit("close");
      },
    );
    Promise.resolve(handler(request, response)).catch(reject);
  });
}

/** The page of an answer; undefined where it is other than 200 and HTML. */
export function pageOf({ status, headers, body }: InnerAnswer): string | undefined {
  const type = String(headers["content-type"] ?? "");
  return status === 200 && type.startsWith("text/html") ? body.toString() : undefined;
}
