import { createServer, type IncomingMessage, type Server } from "node:http";
import { HeldResponse } from "./held-response";

export type WebServer = Server<typeof IncomingMessage, typeof HeldResponse>;

/** Milliseconds. A photo of 10 MB over a slow phone connection takes two minutes; headers take none. */
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 180_000,
  // How often Node looks for those that are over; at its own 30 seconds a head could take 45.
  connectionsCheckingInterval: 5_000,
  // Longer than the 60 seconds after which the usual proxies drop an idle connection: else the
  // server closes it just as the proxy sends the next request.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
};

/** Gives an HTTP server with limits against slow and oversized requests; it does not listen yet. */
export function createWebServer(): WebServer {
  return createServer({ ...LIMITS, ServerResponse: HeldResponse });
}

/** Listens. Throws one sentence that says what to do, where the port is taken or not allowed. */
export function listen(server: WebServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(sentence(error, port))),
    );
    server.listen(port, host, resolve);
  });
}

function sentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is already in use: stop what runs there, or set PORT to another number.`;
  }
  if (error.code === "EACCES") {
    return `Port ${port} may not be used by this account: set PORT to a number above 1023.`;
  }
  return `The web server could not listen on port ${port}: ${error.message}`;
}

/** Takes no more connections, and gives the requests under way up to `patience` milliseconds to finish. */
export function stop(server: WebServer, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), patience);
    // A connection whose request has just finished would be kept open for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
