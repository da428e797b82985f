import type { CaseState } from "@/lib/cases";

interface Due {
  state: CaseState;
  overdue: boolean;
  /** Working days; those that were left when the clock stopped, while it stands still. */
  daysLeft: number | null;
}

/**
 * How a case stands to its target, in words that need no colour: "In 3 working days", "2 working
 * days overdue". Null for a closed one.
 */
export function dueWords({ state, overdue, daysLeft }: Due): string | null {
  if (daysLeft === null) return null;
  if (state === "waiting") {
    return daysLeft < 0 ? `Paused, ${days(-daysLeft)} overdue` : `Paused, ${days(daysLeft)} left`;
  }
  // A target of Friday is missed on Saturday, although no working day has passed since.
  if (overdue) return daysLeft < 0 ? `${days(-daysLeft)} overdue` : "Overdue";
  return daysLeft === 0 ? "Due today" : `In ${days(daysLeft)}`;
}

function days(count: number): string {
  return `${count} working ${count === 1 ? "day" : "days"}`;
}
