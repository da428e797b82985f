/**
 * Paths that programs outside post to, each of which proves its sender in another way (a signature
 * over the body). A path here is let in without an `Origin`, by prefix, ending in a slash.
 */
const SIGNED_PATHS: readonly string[] = [];

/**
 * Says whether a request may change anything. Browsers send `Origin` with every post, so one
 * without it, with `null`, or with another site's did not come from a form of ours.
 */
export function mayChangeThings(
  request: { method: string; path: string; origin: string | undefined },
  publicOrigin: string,
): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (SIGNED_PATHS.some((prefix) => request.path.startsWith(prefix))) return true;
  return request.origin === publicOrigin;
}
