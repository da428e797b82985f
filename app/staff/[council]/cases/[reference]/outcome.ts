import { z } from "zod";
import { type CaseEvent, casePath } from "@/lib/cases";
import { changesWords } from "./happenings";

// What a case's page says of the action that led to it. It is in the address, so that nothing has
// to be remembered: what it says is looked up, never taken from there.

const doneWords = {
  received: "The report is sent. Give the caller its reference",
  registered: "The resident is registered. Letters about their cases go by post",
  invited: "A code is in the next batch of letters",
  told: "What the resident told you is in the thread",
  "told-answer": "The resident’s answer is in the thread. Work can go on",
  "told-not-fixed": "The case is open again, and the team’s managers are told",
  taken: "You have taken the case",
  started: "Work has started",
  hidden: "The words and photos are no longer public",
  assigned: "The case is assigned",
  asked: "Your question is on its way. The clock has stopped until the resident replies",
  answered: "Your message is in the resident’s thread",
  read: "The message is marked as read",
  noted: "Your note is added",
  closed: "The case is closed",
  published: "What you chose is public",
  "handed-over": "The case is handed over. The other council has it now",
  accepted: "You have accepted the case",
  refused: "The case is back with the other council",
  recategorised: "The category is changed",
  merged: "The case is part of the other report",
  unmerged: "The report is by itself again",
  "unmerged-many": "The reports are by themselves again",
  unfollowed: "Your council no longer sees what happens to this case",
  marked: "The warning is added",
  "photo-hidden": "The photo is out of sight",
  "photo-shown": "The photo is shown again",
};

export type Done = keyof typeof doneWords;
const dones = Object.keys(doneWords) as [Done, ...Done[]];

/** What the address of a case's page says of what was done. What it says wrong is as if not said. */
export const outcomeSchema = z.object({
  done: z.enum(dones).optional().catch(undefined),
  refused: z.enum(["changed", "not-now"]).optional().catch(undefined),
  /** The revision that the refused form was about. */
  since: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

export type Outcome = z.infer<typeof outcomeSchema>;

type Told = { done: Done } | { refused: "changed" | "not-now"; since: number };

/** The address of a case's page that tells of an outcome, and from which the way back is kept. */
export function outcomePath(
  { council, reference, back }: { council: string; reference: string; back?: string | undefined },
  outcome: Told,
): string {
  return `${casePath(council, reference)}?${outcomeQuery({ ...outcome, ...(back && { back }) })}`;
}

/** The query of such an address. */
export function outcomeQuery(outcome: Told & { back?: string }): string {
  return new URLSearchParams(Object.entries(outcome).map(([k, v]) => [k, String(v)])).toString();
}

/** The news of something done; null where there is none. */
export function newsOf({ done }: Outcome): string | null {
  return done ? doneWords[done] : null;
}

/** Why nothing was done; null where that is not so. */
export function refusalOf({ refused, since }: Outcome, history: CaseEvent[]): string | null {
  if (!refused) return null;
  const changes = history.filter(({ facts }) => facts.revision > since);
  return refused === "changed" ? changedWords(changes) : notNowWords;
}

export const notNowWords = "The case is in a state now in which this cannot be done";

/** What to say where somebody else was faster. */
export function changedWords(changes: CaseEvent[]): string {
  return `${changesWords(changes)}, while you had this page open. Check the case, then try again`;
}
