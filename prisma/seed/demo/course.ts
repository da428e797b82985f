import { type ClosingReason, targetAfter, targetAfterPause } from "@/lib/cases";
import { addDays, type Day, isWorkingDay, londonDay } from "@/lib/platform";
import type { Step, Story } from "./stories";

/** How a case of the demo stands. */
export interface Standing {
  state: "received" | "in_progress" | "waiting" | "closed";
  receivedAt: Date;
  targetOn: Day;
  pausedAt: Date | null;
  closedAt: Date | null;
  closingReason: ClosingReason | null;
  reopenings: number;
  /** Whether an officer has it. */
  held: boolean;
  published: boolean;
  revision: number;
  updatedAt: Date;
}

/** A step with the moment it was made, and how the case stood after it. */
export interface Happening {
  at: Date;
  step: Step | null;
  standing: Standing;
}

/**
 * Tells a story as of `now`: what happened when, the first line its arrival. Rules of targets and
 * pauses are those of lib/cases. `variety` spreads the times of day.
 */
export function tell(story: Story, targetDays: number, now: Date, variety: number): Happening[] {
  const receivedAt = arrival(story, now, variety);
  let standing = fresh(receivedAt, targetDays);
  const told: Happening[] = [{ at: receivedAt, step: null, standing }];
  for (const step of story.steps) {
    const at = momentOf(step, standing, variety);
    // A run of holidays moves a step beyond today: the story is told up to there.
    if (at >= now) break;
    standing = { ...standing, ...changed(standing, step, targetDays, at) };
    told.push({ at, step, standing });
  }
  return told;
}

function fresh(receivedAt: Date, targetDays: number): Standing {
  return {
    state: "received",
    receivedAt,
    targetOn: targetAfter(receivedAt, targetDays),
    pausedAt: null,
    closedAt: null,
    closingReason: null,
    reopenings: 0,
    held: false,
    published: false,
    revision: 0,
    updatedAt: receivedAt,
  };
}

function changed(before: Standing, step: Step, targetDays: number, at: Date): Partial<Standing> {
  const next = { revision: before.revision + 1, updatedAt: at };
  const goesOn = { targetOn: targetAfterPause(before, at), pausedAt: null };
  switch (step.kind) {
    case "taken":
    case "assigned":
      return { ...next, held: true };
    case "started":
    case "replied":
      return { ...next, ...goesOn, state: "in_progress" };
    case "asked":
      return { ...next, state: "waiting", pausedAt: at };
    case "closed":
      return {
        ...{ ...next, ...goesOn, state: "closed", closedAt: at },
        closingReason: step.reason ?? "fixed",
      };
    case "reopened":
      return {
        ...{ ...next, state: "in_progress", closedAt: null, closingReason: null },
        reopenings: before.reopenings + 1,
        targetOn: targetAfter(at, targetDays),
      };
    case "published":
      return { ...next, published: true };
    default:
      return next;
  }
}

/** Between seven in the morning and nine at night; today's came in within the last hours. */
function arrival({ daysAgo }: Story, now: Date, variety: number): Date {
  if (daysAgo === 0) return minutesAfter(now, -(15 + ((variety * 23) % 120)));
  return timeOn(addDays(londonDay(now), -daysAgo), 7 * 60 + ((variety * 137) % 840));
}

/** Officers write in office hours of a working day, residents whenever; each after what was before. */
function momentOf(step: Step, { receivedAt, updatedAt }: Standing, variety: number): Date {
  const byResident = step.kind === "replied" || step.kind === "reopened";
  let day = addDays(londonDay(receivedAt), step.day);
  while (!byResident && !isWorkingDay(day)) day = addDays(day, 1);
  const minutes = byResident ? 18 * 60 : 9 * 60;
  const at = timeOn(day, minutes + ((variety * 61 + step.day * 29) % 300));
  return at > updatedAt ? at : minutesAfter(updatedAt, 9 + (variety % 20));
}

function timeOn(day: Day, minutes: number): Date {
  return minutesAfter(new Date(`${day}T00:00:00Z`), minutes);
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
