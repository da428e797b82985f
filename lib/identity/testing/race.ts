import { expect } from "vitest";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import type { TestDatabase } from "@/lib/platform/testing";

/**
 * Does the same work in two transactions at once: the second begins after the first has done it and
 * before that commits, which is when it waits for the second. Gives what each came to.
 */
export async function race<T>(
  database: TestDatabase,
  work: (db: Db) => Promise<T>,
): Promise<[first: T, second: T]> {
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const isWaiting = async () => {
    const { rows } = await database.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };
  return Promise.all([
    withScope(identityScope(), async (db) => {
      const result = await work(db);
      isDone();
      await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
      return result;
    }),
    done.then(() => withScope(identityScope(), work)),
  ]);
}
