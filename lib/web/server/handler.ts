import type { IncomingMessage, ServerResponse } from "node:http";

/** What answers a request in the end: Next, or in tests a function that stands in for it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
