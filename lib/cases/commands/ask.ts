import type { Db } from "@/lib/platform";
import { type Changed, changeCase, type Refusal } from "../change";
import { isReachable, reporterOf, tellReporter } from "../letters";
import type { StaffChange } from "./staff-change";

type Unreachable = "unreachable";

/**
 * Asks the reporter something. The clock stops until they answer, or an officer goes on without.
 * Refused where no letter may go to them: they would never know that the clock waits for them.
 */
export async function askResident(
  db: Db,
  { question, ...change }: StaffChange & { question: string },
  now = new Date(),
): Promise<Changed | Refusal<Unreachable>> {
  const result = await changeCase<Unreachable>(db, "ask", change, now, async (subject) => {
    if (!isReachable(await reporterOf(db, subject.id))) return { ok: false, reason: "unreachable" };
    return { kind: "asked", audience: "resident", body: question, data: { pausedAt: now } };
  });
  if (!result.ok) return result;
  await tellReporter(db, result.done.after, now, ({ envelope, named, trackPath, stopPath }) => ({
    ...envelope,
    template: "question-from-council",
    fields: { ...named, question, replyPath: trackPath, stopPath },
  }));
  return { ok: true };
}
