import { headers } from "next/headers";

/**
 * Whether somebody has the page before them: it was asked for to be shown, not for its headers alone,
 * and not by a browser that only guesses what its owner may want next.
 */
export async function isLookedAt(): Promise<boolean> {
  const received = await headers();
  const purpose = `${received.get("sec-purpose") ?? ""} ${received.get("purpose") ?? ""}`;
  const isAhead =
    received.has("next-router-prefetch") || /prefetch|prerender|preview/i.test(purpose);
  return received.get("x-method") === "GET" && !isAhead;
}
