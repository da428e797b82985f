import type { StaffRole } from "@/lib/platform";

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

/** When words and photos of a report become public. */
export function publishingWords(atOnce: boolean): string {
  return atOnce ? "As soon as a report is sent" : "After an officer has looked at them";
}
