import { addDays, type Day, londonDay } from "@/lib/platform";
import type { CaseAction, CaseState } from "./schema";

/** The state that an action leads to; null where it is not possible in this state. */
export function stateAfter(state: CaseState, action: CaseAction): CaseState | null {
  return after[action][state] ?? null;
}

export function canDo(state: CaseState, action: CaseAction): boolean {
  return stateAfter(state, action) !== null;
}

/** How long after closing a resident may say that it is not fixed; calendar days, all of the last. */
export const reopenDays = 28;

/** The last day on which a closed case may be reopened. */
export function reopenUntil(closedAt: Date): Day {
  return addDays(londonDay(closedAt), reopenDays);
}

/** Whether the resident may still say that it is not fixed. */
export function canReopen(closedAt: Date | null, now: Date): boolean {
  return closedAt !== null && londonDay(now) <= reopenUntil(closedAt);
}

const anywhere: Partial<Record<CaseState, CaseState>> = {
  received: "received",
  in_progress: "in_progress",
  waiting: "waiting",
  closed: "closed",
};
const { closed: _closed, ...whileOpen } = anywhere;

const after: Record<CaseAction, Partial<Record<CaseState, CaseState>>> = {
  take: whileOpen,
  assign: whileOpen,
  // From waiting: the officer goes on without an answer.
  start: { received: "in_progress", waiting: "in_progress" },
  ask: { in_progress: "waiting" },
  reply: { waiting: "in_progress" },
  // Beside what is asked: a message alone does not set the clock going again.
  message: whileOpen,
  answer: anywhere,
  note: anywhere,
  close: { received: "closed", in_progress: "closed", waiting: "closed" },
  reopen: { closed: "in_progress" },
  publish: anywhere,
  hide: anywhere,
  // Whoever gets it goes on where the other stopped.
  handOver: whileOpen,
  accept: whileOpen,
  refuse: whileOpen,
  recategorise: whileOpen,
  merge: whileOpen,
  unmerge: whileOpen,
  settle: anywhere,
  redact: anywhere,
  register: anywhere,
  invite: anywhere,
  // To where it was before: the change says where.
  undo: anywhere,
};
