import { addWorkingDays, type Day, londonDay, workingDaysBetween } from "@/lib/platform";
import type { CaseState } from "./schema";

/** A case's clock: day 1 is the working day after the case came in. */
export interface Clock {
  state: CaseState;
  targetOn: Day;
  /** Since when it stands still, waiting for the resident. */
  pausedAt: Date | null;
}

/** The last day on which the target is kept. */
export function targetAfter(start: Date, targetDays: number): Day {
  return addWorkingDays(londonDay(start), targetDays);
}

/** The target once the clock runs again: as many working days later as it stood still. */
export function targetAfterPause(clock: Clock, now: Date): Day {
  if (!clock.pausedAt) return clock.targetOn;
  const waited = workingDaysBetween(londonDay(clock.pausedAt), londonDay(now));
  return addWorkingDays(clock.targetOn, Math.max(0, waited));
}

/** Whether the target day is over and the council has the next step. */
export function isOverdue(clock: Clock, now: Date): boolean {
  return isRunning(clock.state) && londonDay(now) > clock.targetOn;
}

/**
 * Working days left, today's not counted; negative once overdue. While the clock stands still, those
 * that were left when it stopped. Null for a closed case.
 */
export function daysLeft(clock: Clock, now: Date): number | null {
  if (clock.state === "closed") return null;
  return workingDaysBetween(londonDay(clock.pausedAt ?? now), clock.targetOn);
}

function isRunning(state: CaseState): boolean {
  return state === "received" || state === "in_progress";
}
