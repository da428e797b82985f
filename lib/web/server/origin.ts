/**
 * Paths that programs outside post to, each of which proves its sender in another way (a signature
 * over the body). Each is let in without an `Origin`, exactly as it is written here.
 */
const SIGNED_PATHS: readonly string[] = [
  "/api/stripe/webhook/platform",
  "/api/stripe/webhook/connected",
];

/**
 * Says whether a request may change anything. Browsers send `Origin` with every post, so one
 * without it, with `null`, or with another site's did not come from a form of ours.
 */
export function mayChangeThings(
  request: { method: string; path: string; origin: string | undefined },
  publicOrigin: string,
): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (request.method === "POST" && SIGNED_PATHS.includes(request.path)) return true;
  return request.origin === publicOrigin;
}
