import type { NavigationItem } from "@/components/govuk";

export type NavigationLink = NavigationItem & {
  /** Paths that the pages of its section lie at or under, where its own is not the one. */
  holds?: string[];
};

/**
 * Marks the link to the page shown or, where there is none, the one whose section the page lies in:
 * of several the one that says so most narrowly. Without a path nothing is marked.
 */
export function markCurrent(links: NavigationLink[], path: string | undefined): NavigationItem[] {
  const exact = links.some(({ href }) => href === path);
  const section = exact || !path ? undefined : sectionOf(links, path);
  return links.map(({ holds, ...item }) => ({
    ...item,
    current: Boolean(path) && item.href === path,
    active: section !== undefined && item.href === section,
  }));
}

function sectionOf(links: NavigationLink[], path: string): string | undefined {
  return links
    .flatMap(({ href = "", holds = [href] }) => holds.map((root) => ({ href, root })))
    .filter(({ root }) => root && (path === root || path.startsWith(`${root}/`)))
    .sort((a, b) => b.root.length - a.root.length)[0]?.href;
}
