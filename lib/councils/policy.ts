import type { Scope } from "@/lib/platform";

/** The council whose looks the asker may change: an administrator's own; null for anybody else. */
export function councilToChange(scope: Scope): string | null {
  return scope.kind === "staff" && scope.role === "administrator" ? scope.councilId : null;
}
