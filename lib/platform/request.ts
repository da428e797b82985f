import { AsyncLocalStorage } from "node:async_hooks";

const requests = new AsyncLocalStorage<string>();

/** Runs `work` on behalf of a request: every log line of it, and of the jobs that it causes, says which. */
export function onBehalfOf<T>(requestId: string | undefined, work: () => T): T {
  return requestId === undefined ? work() : requests.run(requestId, work);
}

/** The number of the request on whose behalf this runs; undefined where it runs for none. */
export function requestId(): string | undefined {
  return requests.getStore();
}
