import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type CronItem,
  parseCronItems,
  type Runner,
  run,
  type WorkerEvents,
} from "graphile-worker";
import pg from "pg";
import { settings } from "../env";
import { fallSilent } from "../heartbeats";
import { newId } from "../ids";
import type { Job } from "../jobs";
import { log } from "../log";
import { openPresence, type Presence } from "./presence";
import { queueLog } from "./queue-log";
import { taskOf } from "./task";
import { tend } from "./tending";
import { upkeep } from "./upkeep";

export interface Worker {
  /** Takes no more jobs and ends when those at work are done, or after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
  /** Settles when the worker cannot go on, as without its database: the process has to be started again. */
  readonly lost: Promise<void>;
}

export interface WorkerOptions {
  jobs: Job[];
  /** How many jobs run at once. */
  hands?: number;
  /** How often it looks after the queue. */
  tendMs?: number;
}

/** Starts to run jobs, those of the platform included. Throws where the database refuses. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const jobs = [...upkeep, ...options.jobs];
  const { databaseDirectUrl } = settings();
  const id = newId();
  const presence = await openPresence(databaseDirectUrl);
  const stopping = new AbortController();
  await tend(id, presence, jobs);
  const pool = queuePool(databaseDirectUrl);
  const runner = await run({
    pgPool: pool,
    concurrency: options.hands ?? 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: queueLog(),
    events: announcing(presence),
    parsedCronItems: parseCronItems(jobs.flatMap(cronItem)),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job)])),
  });
  const tending = keepTending();

  async function keepTending(): Promise<void> {
    const { signal } = stopping;
    const nap = () => sleep(options.tendMs ?? 5_000, undefined, { signal }).catch(() => {});
    for (await nap(); !signal.aborted; await nap()) {
      await tend(id, presence, jobs).catch((error) =>
        log().error({ err: error }, "The worker could not look after the queue"),
      );
    }
  }

  // Settles by itself only where graphile-worker cannot go on.
  const ended = runner.promise.catch((error) => log().error({ err: error }, "The queue ended"));
  return {
    lost: Promise.race([presence.ended, ended]),
    async stop(patienceMs) {
      stopping.abort();
      await Promise.all([finish(runner, pool, patienceMs), tending]);
      await fallSilent(id);
      await presence.close();
    },
  };
}

/**
 * The queue's own sessions. graphile-worker listens to a pool's errors for as long as it runs; those of
 * a database that ends just then come later, and one that nobody hears ends the process.
 */
function queuePool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  pool.on("error", () => {});
  return pool;
}

/** What is still at work after the patience is cut off with the process, and run again by the next. */
async function finish(runner: Runner, pool: pg.Pool, patienceMs: number): Promise<void> {
  const over = new AbortController();
  await Promise.race([
    runner.stop().then(() => pool.end()),
    sleep(patienceMs, undefined, { signal: over.signal }).catch(() => {}),
  ]);
  over.abort();
}

function announcing(presence: Presence): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => {
    // Where this fails, the session is gone, and with it this worker: `lost` says so.
    presence.hold(worker.workerId).catch(() => {});
  });
  return events;
}

/** One at a time in the queue; a night that the machine slept through is made up for. */
function cronItem({ name, every, tries }: Job): CronItem[] {
  if (!every) return [];
  const options = {
    backfillPeriod: 24 * 60 * 60 * 1000,
    maxAttempts: tries,
    jobKey: name,
    jobKeyMode: "replace" as const,
  };
  return [{ task: name, match: every, identifier: name, options }];
}
