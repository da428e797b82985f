import { filtersOf, queuePath } from "./filters";

/** The queue as it was filtered: only what is known as a filter is taken over from an address. */
export function wayBack(slug: string, back: unknown): string {
  return queuePath(slug, filtersOf(typeof back === "string" ? back.slice(0, 1500) : ""));
}
