import { filtersOf, queuePath } from "./filters";

/** How long the query string of the queue may be, for the way back to it. */
export const backLimit = 1500;

/** The query string of the queue that an address holds for the way back; empty where it holds none. */
export function backIn({ back }: { back?: unknown }): string {
  return typeof back === "string" ? back.slice(0, backLimit) : "";
}

/** The queue as it was filtered: only what is known as a filter is taken over from an address. */
export function wayBack(slug: string, back: string): string {
  return queuePath(slug, filtersOf(back));
}

/** An address at which the way back to the queue is not lost. */
export function keepingBack(path: string, back: string): string {
  return back ? `${path}?${new URLSearchParams({ back })}` : path;
}
