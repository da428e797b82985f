import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { reporterOf, tellReporter } from "./letters";
import { startLetter } from "./letters-of-change";

/** A reporter with an account chose to hear of it; one without can look, and gets no more than they must. */
export async function tellOfStart(db: Db, subject: Case, now: Date): Promise<void> {
  const reporter = await reporterOf(db, subject.id);
  if (reporter?.residentId) await tellReporter(db, subject, now, startLetter);
}
