import { jobs } from "@/lib/cases";
import type { Job } from "@/lib/platform";
import type { TestDatabase } from "@/lib/platform/testing";

/**
 * Runs what cases have enqueued (or what jobs of others, where given), as the worker would, until
 * nothing of it waits; also what is for later, unless that is left.
 */
export async function runJobs(
  database: TestDatabase,
  { later = true, of = jobs }: { later?: boolean; of?: Job[] } = {},
): Promise<void> {
  for (;;) {
    const { rows } = await database.query(
      `SELECT jobs.id, tasks.identifier, jobs.payload FROM graphile_worker._private_jobs jobs
       JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
       WHERE tasks.identifier = ANY($1) AND ($2 OR jobs.run_at <= now()) ORDER BY jobs.id LIMIT 1`,
      [of.map(({ name }) => name), later],
    );
    const [next] = rows;
    if (!next) return;
    const job = of.find(({ name }) => name === next.identifier);
    await job?.run(next.payload.payload, { number: 1, last: false });
    await database.query("DELETE FROM graphile_worker._private_jobs WHERE id = $1", [next.id]);
  }
}
