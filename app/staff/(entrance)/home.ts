import { type Council, councilById } from "@/lib/councils";
import { type Staff, staffScopeFor } from "@/lib/identity";
import { withScope } from "@/lib/platform";

/** The councils that a member of staff works for, by name. */
export async function councilsOf(staff: Staff): Promise<Council[]> {
  const found: Council[] = [];
  for (const { councilId } of staff.roles) {
    const scope = staffScopeFor(staff, councilId);
    const council = scope && (await withScope(scope, (db) => councilById(db, councilId)));
    if (council) found.push(council);
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Where a member of staff begins: at the cases of their council, or where they choose one. */
export async function homePath(staff: Staff): Promise<string> {
  const [first, ...others] = await councilsOf(staff);
  return first && others.length === 0 ? `/staff/${first.slug}/cases` : "/staff";
}
