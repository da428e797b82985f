import { addDays, type Day, dateToDay, dayToDate, londonDay } from "@/lib/platform";
import { caseRules, type RetentionRule, ruleOfService, type Span } from "./schema";

/** What the rules need to know of a case. */
export interface Kept {
  service: string;
  closedAt: Date | null;
}

/** The rule that a service's cases are kept by. */
export function ruleFor(service: string): RetentionRule {
  return caseRules[ruleOfService[service] ?? "everyday"];
}

/** The last day on which a case's personal data is kept; null while the case is open: it has no end yet. */
export function retainedUntil({ service, closedAt }: Kept): Day | null {
  return closedAt && after(londonDay(closedAt), ruleFor(service).keep);
}

/**
 * The last day on which it is kept against the wish of the person to have it erased; null while the
 * case is open. Never later than `retainedUntil`.
 */
export function neededUntil({ service, closedAt }: Kept): Day | null {
  return closedAt && after(londonDay(closedAt), ruleFor(service).minimum);
}

/** Whether a case's personal data is to go: its time is over, or its person wants it and nothing needs it. */
export function isDue(kept: Kept, today: Day, { wished }: { wished: boolean }): boolean {
  const until = wished ? neededUntil(kept) : retainedUntil(kept);
  return until !== null && until < today;
}

/** What ended before this day has been kept for the span. */
export function keptSince(today: Day, { unit, count }: Span): Day {
  return unit === "days" ? addDays(today, -count) : addMonths(today, -months(unit, count));
}

/** So long after a day. */
export function after(day: Day, { unit, count }: Span): Day {
  return unit === "days" ? addDays(day, count) : addMonths(day, months(unit, count));
}

function months(unit: "months" | "years", count: number): number {
  return unit === "years" ? count * 12 : count;
}

/** The same day of another month; its last day, where it has no such day. */
function addMonths(day: Day, count: number): Day {
  const first = dayToDate(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + count);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return dateToDay(first);
}
