import { createHash } from "node:crypto";
import { withScope } from "./database";
import { log } from "./log";
import { systemScope } from "./mint";

export interface Limit {
  /** What is limited: "staff sign-in by address". */
  name: string;
  /** How many tries in a window. */
  tries: number;
  /** Length of the window, seconds. */
  seconds: number;
}

/**
 * Counts one try of `who` and says whether it is still within the limit. The count commits on its
 * own: a try that fails later counts all the same. Of `who` only a hash is kept.
 */
export async function withinLimit(limit: Limit, who: string, now = new Date()): Promise<boolean> {
  const { key, windowEnd } = windowOf(limit, who, now);
  return withScope(systemScope("count a try"), async (db) => {
    // Nobody waits for the disk: what a fall of the database's machine takes back of the counts is
    // less than a second's.
    const [row] = await db.$queryRaw<{ count: number }[]>`
      INSERT INTO rate_limits (key, window_end, count) VALUES (${key}, ${windowEnd}, 1)
      ON CONFLICT (key, window_end) DO UPDATE SET count = rate_limits.count + 1
      RETURNING count, set_config('synchronous_commit', 'off', true)`;
    const count = row?.count ?? 1;
    // Once a window: whoever goes on trying fills no log.
    if (count === limit.tries + 1) log().warn({ limit: limit.name }, "a limit was reached");
    return count <= limit.tries;
  });
}

/** Takes one try back, where only those that fail should count: call it once such a try succeeded. */
export async function forgiveTry(limit: Limit, who: string, now = new Date()): Promise<void> {
  const { key, windowEnd } = windowOf(limit, who, now);
  await withScope(systemScope("forgive a try"), (db) =>
    db.rateLimit.updateMany({
      where: { key, windowEnd, count: { gt: 0 } },
      data: { count: { decrement: 1 } },
    }),
  );
}

/** Forgets windows that are over; the nightly clean-up calls it. */
export async function forgetOldLimits(now = new Date()): Promise<void> {
  await withScope(systemScope("forget old limits"), (db) =>
    db.rateLimit.deleteMany({ where: { windowEnd: { lt: now } } }),
  );
}

function windowOf(limit: Limit, who: string, now: Date): { key: string; windowEnd: Date } {
  const span = limit.seconds * 1000;
  return {
    key: createHash("sha256").update(`${limit.name}\0${who}`).digest("hex"),
    windowEnd: new Date(Math.floor(now.getTime() / span) * span + span),
  };
}
