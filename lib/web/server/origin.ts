/**
 * Paths that programs outside post to, each of which proves its sender in another way (a signature
 * over the body, a key that no browser has). Each is let in without an `Origin`, exactly as it is
 * written here, with a council's slug where one stands.
 */
const SIGNED_PATHS = /^\/api\/(stripe\/webhook\/(platform|connected)|debts\/[a-z.-]{1,80})$/;

/**
 * Says whether a request may change anything. Browsers send `Origin` with every post, so one
 * without it, with `null`, or with another site's did not come from a form of ours.
 */
export function mayChangeThings(
  request: { method: string; path: string; origin: string | undefined },
  publicOrigin: string,
): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (request.method === "POST" && SIGNED_PATHS.test(request.path)) return true;
  return request.origin === publicOrigin;
}
