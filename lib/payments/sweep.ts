import { z } from "zod";
import { defineJob, log, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { settle } from "./commands/settle";
import { providerInUse, type Using } from "./in-use";

const system = systemScope("ask about payments that are not settled");

/** Every few minutes: an event that never came changes nothing but the time. */
export const sweepJob = defineJob({
  name: "sweep-payments",
  payload: z.object({}),
  tries: 3,
  every: "*/3 * * * *",
  run: () => sweepPayments(),
});

/**
 * Asks about every attempt whose time to be asked about has come: those that are not settled, and those
 * whose balance transaction is missing. One that cannot be asked about keeps no other: throws in the
 * end, with all that went wrong. Stops where the provider is away.
 */
export async function sweepPayments(
  { provider = providerInUse(), now = new Date() }: Using = {},
  batch = 100,
): Promise<void> {
  const failed: unknown[] = [];
  if (!provider) return;
  for (;;) {
    const due = await claim(now, batch);
    for (const { id } of due) {
      try {
        if ((await settle(id, { provider, now })) === "away") {
          return log().warn(
            "the payment provider does not answer: payments wait for the next sweep",
          );
        }
      } catch (error) {
        failed.push(error);
      }
    }
    if (due.length < batch) break;
  }
  if (failed.length > 0) throw new AggregateError(failed, "Not every payment could be asked about");
}

/** Takes the next that are due, so that no other sweep asks about them now; whatever comes of it, they are due again. */
function claim(now: Date, batch: number): Promise<{ id: string }[]> {
  return withScope(
    system,
    (db) => db.$queryRaw<{ id: string }[]>`
      UPDATE payments SET ask_at = ${now}::timestamptz + interval '3 minutes'
      WHERE id IN (SELECT id FROM payments WHERE ask_at <= ${now}::timestamptz
                   ORDER BY ask_at LIMIT ${batch}::integer FOR UPDATE SKIP LOCKED)
      RETURNING id`,
  );
}
