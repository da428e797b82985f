import type { Scope } from "@/lib/platform";
import { type CaseAction, staffActions } from "./schema";

/** Whether somebody may do this to a case at all, whatever state it is in. */
export function mayDo(
  scope: Scope,
  subject: { id: string; councilId: string; residentId: string | null },
  action: CaseAction,
): boolean {
  // Officers may do for a caller what its reporter may; `changeOwnCase` has them say how they were told.
  if (!isStaffAction(action))
    return isReporter(scope, subject) || worksOn(scope, subject.councilId);
  return worksOn(scope, subject.councilId) && (action !== "settle" || manages(scope));
}

/** A manager or an administrator. */
export function manages(scope: Scope): boolean {
  return scope.kind === "staff" && scope.role !== "officer";
}

/** An officer, a manager or an administrator of the council whose case it is. */
export function worksOn(scope: Scope, councilId: string): boolean {
  return scope.kind === "staff" && scope.councilId === councilId;
}

/** Whoever holds the tracking token of the case's reporter, or has the case in their account. */
export function isReporter(scope: Scope, subject: { id: string; residentId: string | null }) {
  if (scope.kind === "resident") return subject.residentId === scope.residentId;
  return scope.kind === "holder" && "caseId" in scope && scope.caseId === subject.id;
}

function isStaffAction(action: CaseAction): boolean {
  return (staffActions as readonly string[]).includes(action);
}
