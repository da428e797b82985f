import type { FinanceRole, Scope } from "@/lib/platform";

interface Acting {
  councilId: string;
  staffId: string;
}

/** Who proposes changes of funds, and where; null for anybody else. */
export function proposer(scope: Scope): Acting | null {
  return acting(scope, "finance-officer");
}

/** Who decides what others proposed, and where; null for anybody else. */
export function decider(scope: Scope): Acting | null {
  return acting(scope, "finance-manager");
}

function acting(scope: Scope, role: FinanceRole): Acting | null {
  if (scope.kind !== "finance" || scope.role !== role) return null;
  return { councilId: scope.councilId, staffId: scope.staffId };
}
