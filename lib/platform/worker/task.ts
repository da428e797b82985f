import type { Job as GraphileJob, Task } from "graphile-worker";
import { z } from "zod";
import type { Job } from "../jobs";
import { log } from "../log";
import { onBehalfOf } from "../request";

/** How `enqueue` wraps what a job is told; a job that comes round by itself is told nothing. */
const envelope = z.object({
  payload: z.unknown().default({}),
  requestId: z.string().max(20).optional().catch(undefined),
});

/** What a job is told, out of its row in the queue. Throws where that does not fit. */
export function payloadOf(job: Job, row: unknown): unknown {
  return job.payload.parse(envelope.parse(row).payload);
}

/** A job as the queue runs it. Into the log goes which job ran and how it ended, never what it was told. */
export function taskOf(job: Job): Task {
  return (row, { job: queued }) =>
    onBehalfOf(envelope.safeParse(row).data?.requestId, () => runOnce(job, row, queued));
}

async function runOnce(job: Job, row: unknown, queued: GraphileJob): Promise<void> {
  const { id, attempts, max_attempts } = queued;
  const attempt = { number: attempts, last: attempts >= max_attempts };
  const line = { job: job.name, id, attempt: attempts };
  try {
    await job.run(payloadOf(job, row), attempt);
    log().debug(line, "A job is done");
  } catch (error) {
    log()[attempt.last ? "error" : "warn"]({ ...line, ...attempt, err: error }, "A job failed");
    // The queue stores what is thrown, so it gets no more than the log does.
    throw new Error(error instanceof Error ? error.name : "Not an error");
  }
}
