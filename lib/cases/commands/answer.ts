import type { Db } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import { tellReporter } from "../letters";
import type { StaffChange } from "./staff-change";

/** Writes to the reporter: it stands in the thread, and goes by letter where one may go. */
export async function answerResident(
  db: Db,
  { message, ...change }: StaffChange & { message: string },
  now = new Date(),
): Promise<Changed> {
  const result = await changeCase(db, "answer", change, now, () => ({
    kind: "answered",
    audience: "resident",
    body: message,
  }));
  if (!result.ok) return result;
  await tellReporter(db, result.done.after, now, ({ envelope, named, trackPath, stopPath }) => ({
    ...envelope,
    template: "message-from-council",
    fields: { ...named, message, trackPath, stopPath },
  }));
  return { ok: true };
}
