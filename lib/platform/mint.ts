import type { FinanceRole, Scope, ScopeFacts, StaffRole } from "./scope";

// Whoever imports this file can speak for anybody: the architecture test holds the list of those
// who may.

export const publicScope = (councilId: string | null): Scope => mint({ kind: "public", councilId });

export const draftScope = (draftId: string): Scope => mint({ kind: "holder", draftId });

export const contactScope = (contactId: string, caseId: string | null): Scope =>
  mint({ kind: "holder", contactId, caseId });

export const staffScope = (
  staffId: string,
  councilId: string,
  role: StaffRole,
  services: readonly string[] = [],
): Scope => mint({ kind: "staff", staffId, councilId, role, services });

export const financeScope = (staffId: string, councilId: string, role: FinanceRole): Scope =>
  mint({ kind: "finance", staffId, councilId, role });

export const residentScope = (residentId: string): Scope => mint({ kind: "resident", residentId });

export const identityScope = (): Scope => mint({ kind: "identity" });

export const systemScope = (reason: string): Scope => mint({ kind: "system", reason });

function mint(facts: ScopeFacts): Scope {
  return facts as Scope;
}
