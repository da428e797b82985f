import type { Council } from "./council";

/** Where a council's address leads today. */
export type Succession =
  | { kind: "current" }
  /** One council took over: every page of the old one leads to its own. */
  | { kind: "one"; successor: Council }
  /** Several did, each a part: which, only a place can tell. */
  | { kind: "several"; successors: Council[] };

/** Decides it. Throws for an abolished council that nobody followed: the registry has none. */
export function successionOf(council: Council & { successors: Council[] }): Succession {
  if (council.current) return { kind: "current" };
  const [successor, ...others] = council.successors;
  if (!successor) throw new Error(`Nobody followed the council ${council.code}`);
  return others.length === 0
    ? { kind: "one", successor }
    : { kind: "several", successors: council.successors };
}

/** The same page on a successor's site: `/poole/report?x=1` becomes `/bournemouth-…/report?x=1`. */
export function successorPath(successor: Council, path: string): string {
  return path.replace(/^\/[^/?#]+/, `/${successor.slug}`);
}
