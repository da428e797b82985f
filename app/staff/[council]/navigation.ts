import type { NavigationItem } from "@/components/govuk";
import { financeRoleAt, mayActFor, type Staff } from "@/lib/identity";

/** The parts of a council's back office that somebody may open. */
export function navigationOf(
  staff: Staff,
  { id, slug }: { id: string; slug: string },
): NavigationItem[] {
  const parts = [
    [mayActFor(staff, id), "cases", "Cases"],
    [mayActFor(staff, id), "callers", "Callers"],
    [mayActFor(staff, id), "handed-over", "Handed over"],
    [mayActFor(staff, id), "post", "Post"],
    [mayActFor(staff, id, "manager"), "disputed", "Disputed"],
    [mayActFor(staff, id, "manager"), "markers", "Warnings"],
    [financeRoleAt(staff, id) !== null, "finance", "Finance"],
    [mayActFor(staff, id, "administrator"), "settings", "Settings"],
  ] as const;
  return parts
    .filter(([may]) => may)
    .map(([, path, text]) => ({ href: `/staff/${slug}/${path}`, text }));
}
