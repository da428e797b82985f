import { dayToDate } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { targetAfterPause } from "./clock";
import { clockOf } from "./state";

/** Columns of a case whose clock stands still no more. */
export function runOn(subject: Case, now: Date): { targetOn: Date; pausedAt: null } {
  return { targetOn: dayToDate(targetAfterPause(clockOf(subject), now)), pausedAt: null };
}
