import { type Db, enqueue } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { type Changed, changeCase } from "../change";
import { reporterOf, tellReporter } from "../letters";
import { runOn } from "../run-on";
import { tellFollowersJob } from "../tell-followers";
import type { StaffChange } from "./staff-change";

/** Begins work; from waiting, goes on without an answer, and the clock runs again. */
export async function startCase(db: Db, change: StaffChange, now = new Date()): Promise<Changed> {
  const result = await changeCase(db, "start", change, now, (subject) => ({
    kind: "started",
    audience: "resident",
    data: runOn(subject, now),
  }));
  if (!result.ok) return result;
  if (result.done.before.state === "received") {
    await enqueue(db, tellFollowersJob, { eventId: result.done.eventId });
    await tellOfStart(db, result.done.after, now);
  }
  return { ok: true };
}

/** A reporter with an account chose to hear of it; one without can look, and gets no more than they must. */
async function tellOfStart(db: Db, subject: Case, now: Date): Promise<void> {
  const reporter = await reporterOf(db, subject.id);
  if (!reporter?.residentId) return;
  await tellReporter(db, subject, now, ({ envelope, named, trackPath, stopPath }) => ({
    ...envelope,
    template: "work-started",
    fields: { ...named, trackPath, stopPath },
  }));
}
