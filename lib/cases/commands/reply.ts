import type { Db } from "@/lib/platform";
import { type Changed, changeOwnCase } from "../change";
import { type Own, ownCaseId } from "../own";
import { runOn } from "../run-on";
import { saidAlready } from "../said-already";
import { tellAssigneeOnce } from "../tell-assignee";

/** The reporter answers what the council asked: work goes on, and the clock runs again. Said twice, it counts once. */
export async function replyToCouncil(
  db: Db,
  { words, ...own }: Own & { words: string },
  now = new Date(),
): Promise<Changed> {
  const result = await changeOwnCase(db, "reply", own, now, (subject) => ({
    kind: "replied",
    audience: "resident",
    body: words,
    data: runOn(subject, now),
  }));
  if (result.ok) {
    await tellAssigneeOnce(db, result.done);
    return { ok: true };
  }
  const isDone =
    result.reason === "not-now" &&
    (await saidAlready(db, await ownCaseId(db, own), "replied", words));
  return isDone ? { ok: true } : result;
}
