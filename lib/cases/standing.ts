import type { Case } from "@/prisma/generated/client";
import type { CaseAction } from "./schema";

// What a case's standing lets be done besides its state: offered by another council, part of an
// incident, disputed, erased.

type Standing = Pick<Case, "handover" | "mergedIntoId" | "disputedAt" | "erasedAt">;

/**
 * Whether a case's standing lets it be done: an offer is accepted or refused, a part is led, and of
 * what was erased nothing is left to do.
 */
export function isTimeFor(subject: Standing, action: CaseAction): boolean {
  if (subject.erasedAt) return false;
  const needs: Partial<Record<CaseAction, boolean>> = {
    accept: subject.handover === "offered",
    refuse: subject.handover === "offered",
    unmerge: subject.mergedIntoId !== null,
    settle: subject.disputedAt !== null,
  };
  if (needs[action] === false) return false;
  return subject.mergedIntoId === null || !led.has(action);
}

/** Whether somebody who does this to a case that was offered to their council accepts it by that. */
export function accepts({ handover }: Pick<Case, "handover">, action: CaseAction): boolean {
  return handover === "offered" && working.has(action);
}

/**
 * The moment that a change is written down with. What comes after a handover must come after it by
 * the clock too, by which former councils see their part, however many clocks there are.
 */
export function momentIn(
  { fromCouncilId, updatedAt }: Pick<Case, "fromCouncilId" | "updatedAt">,
  now: Date,
): Date {
  if (!fromCouncilId || now > updatedAt) return now;
  return new Date(updatedAt.getTime() + 1);
}

/** What is done to the case that leads, not to its parts. */
const led = new Set<CaseAction>([
  "take",
  "assign",
  "start",
  "ask",
  "close",
  "handOver",
  "refuse",
  "recategorise",
  "merge",
]);

const working = new Set<CaseAction>([
  "take",
  "assign",
  "start",
  "ask",
  "answer",
  "close",
  "recategorise",
  "merge",
]);
