/**
 * The four kinds of address, each with its own rules for scripts, policies and error pages.
 * `plain` is all that residents see.
 */
export type Area = "plain" | "staff" | "api" | "asset";

/** Gives the area of a path (no query). */
export function areaOf(path: string): Area {
  const segment = firstSegment(path);
  if (segment === "staff" || segment === "api") return segment;
  if (segment === "assets" || segment === "_next" || isRootFile(path)) return "asset";
  return "plain";
}

/** Gives the first segment of a path, or "" for the root. */
export function firstSegment(path: string): string {
  return path.split("/", 2)[1] ?? "";
}

/** `/favicon.ico`, `/robots.txt` and the like: no page of ours has a dot in its first segment. */
function isRootFile(path: string): boolean {
  return /^\/[^/]+\.[a-z0-9]+$/.test(path);
}
