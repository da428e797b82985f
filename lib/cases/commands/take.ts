import { type Db, scopeOf } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import type { StaffChange } from "./staff-change";

/** The officer who asks takes the case on. */
export async function takeCase(db: Db, change: StaffChange, now = new Date()): Promise<Changed> {
  const scope = scopeOf(db);
  const assigneeId = scope.kind === "staff" ? scope.staffId : null;
  const result = await changeCase(db, "take", change, now, () => ({
    kind: "taken",
    audience: "officers",
    data: { assigneeId },
  }));
  return result.ok ? { ok: true } : result;
}
