/** Next's own build output, and what `npm run assets` builds, carry a hash of their content in their name. */
const HASHED = /^\/(_next\/static\/|assets\/.*\.[0-9a-f]{12}\.[a-z0-9]+$)/;

/**
 * Gives the `Cache-Control` of an answer. Pages are never kept by anyone: a shared computer's back
 * button must not show someone's report. What a route handler chose for itself stands.
 */
export function cacheControl(answer: {
  path: string;
  status: number;
  isPage: boolean;
  chosen: string | undefined;
}): string {
  if (answer.isPage || answer.status >= 300) return "private, no-store";
  if (HASHED.test(answer.path)) return "public, max-age=31536000, immutable";
  return answer.chosen ?? "private, no-store";
}
