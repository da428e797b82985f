import type { ProblemKind } from "../schema";

/** Next sets this where a form's action is not known (any more): 409 for an id of another build, 400 for none at all. */
const ACTION_NOT_FOUND = "x-nextjs-action-not-found";

/** Gives the page that stands in for an answer of Next's, by its status and headers. */
export function problemOf(status: number, header: (name: string) => unknown): ProblemKind {
  if (header(ACTION_NOT_FOUND) !== undefined) return "out-of-date";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 404 || status === 405 || status === 410 || status === 414) return "not-found";
  return status === 413 ? "too-large" : "error";
}

/**
 * Gives the addresses of a problem's page, best first: in the theme of the council whose site the
 * path is of, then the platform's. What looks like a slug may be none; then its page is not found.
 */
export function problemPaths(kind: ProblemKind, first: string): string[] {
  const platform = `/problem/${kind}`;
  if (first === "staff") return [`/staff${platform}`, platform];
  return SLUG.test(first) ? [`/${first}${platform}`, platform] : [platform];
}

/** As in the register of councils, where one has a dot: `st.-helens`. */
const SLUG = /^[a-z]+\.?(-[a-z]+)*$/;

/** Says whether a path is one of those pages: asked for from outside there is nothing there. */
export function isProblemPath(path: string): boolean {
  return /^(\/[^/]+)?\/problem(\/|$)/.test(path);
}
