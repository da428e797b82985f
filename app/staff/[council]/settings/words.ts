import type { FinanceRole, StaffRole } from "@/lib/platform";

/** "10 working days". */
export function workingDays(days: number): string {
  return `${days} working ${days === 1 ? "day" : "days"}`;
}

/** "3 open cases", "1 open case", "No open cases". */
export function openCases(count: number): string {
  return `${count || "No"} open ${count === 1 ? "case" : "cases"}`;
}

export const roleNames: Record<StaffRole, string> = {
  officer: "Officer",
  manager: "Manager",
  administrator: "Administrator",
};

export const financeRoleNames: Record<FinanceRole, string> = {
  cashier: "Cashier",
  "finance-officer": "Finance officer",
  "finance-manager": "Finance manager",
  auditor: "Auditor",
};

/** What somebody may do with cases, in a word. */
export function roleWords(role: StaffRole | null): string {
  return role ? roleNames[role] : "No cases";
}

/** What somebody may do with the council's money, in a word. */
export function financeWords(role: FinanceRole | null): string {
  return role ? financeRoleNames[role] : "Nothing";
}

/** What somebody does at the council, at cases and at money: "Manager, Auditor". */
export function workWords({
  role,
  finance,
}: {
  role: StaffRole | null;
  finance: FinanceRole | null;
}): string {
  return [role && roleNames[role], finance && financeRoleNames[finance]].filter(Boolean).join(", ");
}

/** When words and photos of a report become public. */
export function publishingWords(atOnce: boolean): string {
  return atOnce ? "As soon as a report is sent" : "After an officer has looked at them";
}
