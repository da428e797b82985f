import type { NavigationItem } from "@/components/govuk";

/**
 * Marks the link to the page shown, and of the others the longest one whose path the page lies
 * under. Without a path nothing is marked.
 */
export function markCurrent(items: NavigationItem[], path: string | undefined): NavigationItem[] {
  if (!path) return items;
  const above = items
    .map((item) => item.href ?? "")
    .filter((href) => href && path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  const exact = items.some((item) => item.href === path);
  return items.map((item) => ({
    ...item,
    current: item.href === path,
    active: !exact && item.href === above,
  }));
}
