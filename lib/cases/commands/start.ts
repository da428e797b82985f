import { type Db, enqueue } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import { tellReporter } from "../letters";
import { startLetter } from "../letters-of-change";
import { runOn } from "../run-on";
import { tellFollowersJob } from "../tell-followers";
import { tellParts } from "../tell-parts";
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
    await tellReporter(db, result.done.after, now, startLetter);
  }
  await tellParts(db, result.done);
  return { ok: true };
}
