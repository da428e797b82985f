import { type Council, councilsById } from "@/lib/councils";
import type { Staff } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { platformPage } from "@/lib/web";

/** The councils that a member of staff works for, by name. */
export async function councilsOf(staff: Staff): Promise<Council[]> {
  const ids = staff.roles.map(({ councilId }) => councilId);
  const found = await withScope(platformPage().scope, (db) => councilsById(db, ids));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Where a member of staff begins: at the cases of their council, or where they choose one. */
export async function homePath(staff: Staff): Promise<string> {
  const [first, ...others] = await councilsOf(staff);
  return first && others.length === 0 ? `/staff/${first.slug}/cases` : "/staff";
}
