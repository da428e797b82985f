import { beat } from "../heartbeats";
import type { Job } from "../jobs";
import { log } from "../log";
import type { Presence } from "./presence";
import { payloadOf } from "./task";

/**
 * What a worker does beside its jobs, every few seconds: says that it lives, puts the jobs of killed
 * workers back into the queue, and gives up those that no try is left for.
 */
export async function tend(workerId: string, presence: Presence, jobs: Job[]): Promise<void> {
  await beat(workerId);
  const hands = await presence.releaseDead();
  if (hands > 0) log().warn({ hands }, "Jobs of a worker that is gone run again");
  await giveUpExhausted(presence, jobs);
}

/** A job leaves the queue after it was given up: where a worker dies in between, another does it again. */
async function giveUpExhausted(presence: Presence, jobs: Job[]): Promise<void> {
  const burials = jobs.filter((job) => job.giveUp);
  for (const { id, name, payload } of await presence.exhausted(burials.map((job) => job.name))) {
    const job = burials.find((candidate) => candidate.name === name);
    if (!job) continue;
    try {
      await job.giveUp?.(payloadOf(job, payload));
      await presence.remove(id);
      log().error({ job: name, id }, "A job was given up");
    } catch (error) {
      log().error({ job: name, id, err: error }, "A job could not be given up");
    }
  }
}
