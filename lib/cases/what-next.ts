import { type Day, formatDay } from "@/lib/platform";
import { isOverdue } from "./clock";
import type { CaseState } from "./schema";
import { canReopen, reopenUntil } from "./status";

/** What of a case says what happens next; what somebody who follows a report may not know is null. */
export interface Standing {
  state: CaseState;
  targetOn: Day | null;
  pausedAt: Date | null;
  closedAt: Date | null;
  /** Whether the asker follows somebody else's report. */
  following: boolean;
}

/** Whose turn it is, and by when. */
export type Next =
  /** The council has yet to look at it. */
  | { kind: "look"; by: Day | null; late: boolean }
  /** The council works on it. */
  | { kind: "work"; by: Day | null; late: boolean }
  /** The council waits for the resident's answer. */
  | { kind: "reply" }
  /** The council waits for whoever reported what is followed. */
  | { kind: "wait" }
  /** It is closed, and may be reopened until the end of a day. */
  | { kind: "closed"; until: Day | null };

/** What happens next with a case, and by when. */
export function whatNext(standing: Standing, now: Date): Next {
  const { state, targetOn: by, pausedAt, closedAt, following } = standing;
  const late = by !== null && isOverdue({ state, targetOn: by, pausedAt }, now);
  switch (state) {
    case "received":
      return { kind: "look", by, late };
    case "in_progress":
      return { kind: "work", by, late };
    case "waiting":
      return { kind: following ? "wait" : "reply" };
    case "closed": {
      const isOpenTo = !following && closedAt && canReopen(closedAt, now);
      return { kind: "closed", until: isOpenTo ? reopenUntil(closedAt) : null };
    }
  }
}

/** The same in a sentence or two, of a council by its name. */
export function nextWords(next: Next, council: string): string {
  switch (next.kind) {
    case "look":
      if (!next.by) return `${council} will look at it.`;
      return next.late
        ? `${council} aimed to deal with it by ${formatDay(next.by)}, and is late.`
        : `${council} will look at it and aims to deal with it by ${formatDay(next.by)}.`;
    case "work":
      if (!next.by) return `${council} is working on it.`;
      return next.late
        ? `${council} is working on it. It aimed to finish by ${formatDay(next.by)}, and is late.`
        : `${council} is working on it and aims to finish by ${formatDay(next.by)}.`;
    case "reply":
      return `${council} is waiting for your answer. Reply, so that work can go on.`;
    case "wait":
      return `${council} is waiting for information from the person who reported it.`;
    case "closed":
      return next.until
        ? `Closed. Tell us by ${formatDay(next.until)} if it is not fixed.`
        : "Closed.";
  }
}
