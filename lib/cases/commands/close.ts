import { type Db, enqueue } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import { tellReporter } from "../letters";
import { closingLetter } from "../letters-of-change";
import { runOn } from "../run-on";
import type { ClosingReason } from "../schema";
import { tellFollowersJob } from "../tell-followers";
import { tellParts } from "../tell-parts";
import type { StaffChange } from "./staff-change";

/**
 * Closes the case with a reason and words to the reporter; they, and who follows it, are told: at
 * once, or at `tellAt`, until when it may be taken back.
 */
export async function closeCase(
  db: Db,
  {
    reason,
    words,
    tellAt,
    ...change
  }: StaffChange & { reason: ClosingReason; words: string; tellAt?: Date },
  now = new Date(),
): Promise<Changed> {
  const result = await changeCase(db, "close", change, now, (subject) => ({
    kind: "closed",
    audience: "resident",
    body: words,
    facts: { reason },
    data: { ...runOn(subject, now), closedAt: now, closingReason: reason },
  }));
  if (!result.ok) return result;
  await tellReporter(db, result.done.after, now, closingLetter(reason, words, now), tellAt);
  await tellParts(db, result.done, tellAt);
  await enqueue(db, tellFollowersJob, { eventId: result.done.eventId }, { at: tellAt });
  return { ok: true };
}
