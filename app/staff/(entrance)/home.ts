import { type Council, councilsById } from "@/lib/councils";
import { roleAt, type Staff, workplacesOf } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { platformPage } from "@/lib/web";

/** The councils that a member of staff works for, by name. */
export async function councilsOf(staff: Staff): Promise<Council[]> {
  const found = await withScope(platformPage().scope, (db) =>
    councilsById(db, workplacesOf(staff)),
  );
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Where a member of staff begins: at work for their council, or where they choose one. */
export async function homePath(staff: Staff): Promise<string> {
  const [first, ...others] = await councilsOf(staff);
  return first && others.length === 0 ? homeAt(staff, first) : "/staff";
}

/** Where somebody begins who works for a council: at its cases or, who sees none, at its money. */
export function homeAt(staff: Staff, { id, slug }: { id: string; slug: string }): string {
  return `/staff/${slug}/${roleAt(staff, id) ? "cases" : "finance"}`;
}
