import { type IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Handler } from "./handler";
import { HeldResponse } from "./held-response";

/**
 * Asks a handler for a page within this process, as a GET, with no connection.
 * Gives the page, or nothing where the answer is other than 200 and HTML.
 */
export function fetchWithin(
  handler: Handler,
  path: string,
  headers: IncomingHttpHeaders,
): Promise<string | undefined> {
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
        resolve(isPage(response) ? body.toString() : undefined);
        // Next waits for the bytes to have left; here they have nowhere to go.
        response.emit("finish");
        response.emit("close");
      },
    );
    Promise.resolve(handler(request, response)).catch(reject);
  });
}

function isPage(response: HeldResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  return response.statusCode === 200 && type.startsWith("text/html");
}
