import { forgetUpload, hasRoomFor, type StoredUpload } from "@/lib/files";
import { type Db, dayToDate, enqueue } from "@/lib/platform";
import { attachTo } from "../attach";
import { type Changed, changeOwnCase, type Refusal } from "../change";
import { targetAfter } from "../clock";
import { leaveIncidentJob } from "../leave-incident";
import { type Own, ownCaseId } from "../own";
import { saidAlready } from "../said-already";
import type { DisputeReason } from "../schema";
import { canReopen } from "../status";
import { tellFollowersJob } from "../tell-followers";
import { tellManagersJob } from "../tell-managers";

type NotReopened = "too-late" | "too-many-files";

/**
 * The reporter says that it is not fixed, why, and with a photo if they like: back in progress, with as many working days again as it
 * had at first. The team's managers are told. Said twice, it counts once.
 */
export async function reopenCase(
  db: Db,
  {
    words,
    dispute = "other",
    file = null,
    ...own
  }: Own & { words: string; dispute?: DisputeReason; file?: StoredUpload | null },
  now = new Date(),
): Promise<Changed | Refusal<NotReopened>> {
  const result = await changeOwnCase<NotReopened>(db, "reopen", own, now, async (subject) => {
    if (!canReopen(subject.closedAt, now)) return { ok: false, reason: "too-late" };
    if (file && !(await hasRoomFor(db, subject.id))) return { ok: false, reason: "too-many-files" };
    return {
      kind: "reopened",
      audience: "resident",
      body: words,
      facts: { dispute },
      data: {
        disputedAt: now,
        closedAt: null,
        closingReason: null,
        reopenings: subject.reopenings + 1,
        targetOn: dayToDate(targetAfter(now, subject.targetDays)),
      },
    };
  });
  if (!result.ok) {
    if (file) await forgetUpload(db, file);
    const isDone =
      result.reason === "not-now" &&
      (await saidAlready(db, await ownCaseId(db, own), "reopened", words));
    return isDone ? { ok: true } : result;
  }
  await attachTo(db, result.done, file, now);
  if (result.done.after.mergedIntoId) {
    await enqueue(db, leaveIncidentJob, { caseId: result.done.after.id });
  }
  await enqueue(db, tellManagersJob, { eventId: result.done.eventId });
  await enqueue(db, tellFollowersJob, { eventId: result.done.eventId });
  return { ok: true };
}
