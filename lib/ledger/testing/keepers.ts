import { type FinanceRole, newId, type Scope } from "@/lib/platform";
import { financeScope } from "@/lib/platform/mint";

export interface TestKeeper {
  id: string;
  scope: Scope;
}

/** Somebody who keeps a council's money. */
export function makeKeeper(
  council: { id: string },
  role: FinanceRole = "finance-manager",
): TestKeeper {
  const id = newId();
  return { id, scope: financeScope(id, council.id, role) };
}
