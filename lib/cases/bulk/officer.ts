import { staffRoles } from "@/lib/identity/schema";
import { type Scope, withScope } from "@/lib/platform";
import { staffScope, systemScope } from "@/lib/platform/mint";

/**
 * The scope of an officer for whom a job acts, as their role is now; null for one who has left since,
 * or has no role at the council any more.
 */
export async function scopeOfOfficer(councilId: string, staffId: string): Promise<Scope | null> {
  const held = await withScope(systemScope("act for an officer"), (db) =>
    db.staffRole.findFirst({ where: { councilId, staffId, staff: { active: true } } }),
  );
  const role = staffRoles.find((known) => known === held?.role);
  return held && role ? staffScope(staffId, councilId, role, held.services) : null;
}
