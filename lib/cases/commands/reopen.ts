import { type Db, dayToDate, enqueue } from "@/lib/platform";
import { type Changed, changeOwnCase, type Refusal } from "../change";
import { targetAfter } from "../clock";
import { leaveIncidentJob } from "../leave-incident";
import { type Own, ownCaseId } from "../own";
import { saidAlready } from "../said-already";
import { canReopen } from "../status";
import { tellFollowersJob } from "../tell-followers";
import { tellManagersJob } from "../tell-managers";

type TooLate = "too-late";

/**
 * The reporter says that it is not fixed: back in progress, with as many working days again as it
 * had at first. The team's managers are told. Said twice, it counts once.
 */
export async function reopenCase(
  db: Db,
  { words, ...own }: Own & { words: string },
  now = new Date(),
): Promise<Changed | Refusal<TooLate>> {
  const result = await changeOwnCase<TooLate>(db, "reopen", own, now, (subject) => {
    if (!canReopen(subject.closedAt, now)) return { ok: false, reason: "too-late" };
    return {
      kind: "reopened",
      audience: "resident",
      body: words,
      data: {
        closedAt: null,
        closingReason: null,
        reopenings: subject.reopenings + 1,
        targetOn: dayToDate(targetAfter(now, subject.targetDays)),
      },
    };
  });
  if (!result.ok) {
    const isDone =
      result.reason === "not-now" &&
      (await saidAlready(db, await ownCaseId(db, own), "reopened", words));
    return isDone ? { ok: true } : result;
  }
  if (result.done.after.mergedIntoId) {
    await enqueue(db, leaveIncidentJob, { caseId: result.done.after.id });
  }
  await enqueue(db, tellManagersJob, { eventId: result.done.eventId });
  await enqueue(db, tellFollowersJob, { eventId: result.done.eventId });
  return { ok: true };
}
