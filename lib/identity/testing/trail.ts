import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { AccountKind } from "../schema";

/** For tests: how many refused sign-ins of this sort the log tells of. */
export function failedSignIns(kind: AccountKind, facts: Record<string, string>): Promise<number> {
  const where = { action: `${kind}.sign_in_failed`, facts: { equals: facts } };
  return withScope(systemScope("test"), (db) => db.auditEntry.count({ where }));
}
