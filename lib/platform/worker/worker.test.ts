import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { enqueue, type Job, missingNeeds, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { startWorker, type Worker } from "@/lib/platform/worker";

const database = testDatabase();
const system = systemScope("test the worker");
const workers: Worker[] = [];

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  await database.query("DELETE FROM graphile_worker._private_jobs");
});

describe("a job", () => {
  it("runs with what it was told, once the change that causes it commits", async () => {
    const { job, told } = noting();
    await started({ jobs: [job] });
    const failing = withScope(system, async (db) => {
      await enqueue(db, job, { word: "never" });
      throw new Error("the change failed");
    });
    await expect(failing).rejects.toThrow();
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await vi.waitFor(() => expect(told).toEqual([{ word: "hello" }]), patience);
  });

  it("is tried again after it failed, and knows when it is the last time", async () => {
    const attempts: unknown[] = [];
    const { job } = noting({
      tries: 2,
      run: async (_payload, attempt) => {
        attempts.push(attempt);
        throw new Error("not yet");
      },
    });
    await started({ jobs: [job] });
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await vi.waitFor(() => expect(attempts).toHaveLength(1), patience);
    await vi.waitFor(async () => expect(await hurry()).toBe(1), patience);
    await vi.waitFor(
      () =>
        expect(attempts).toEqual([
          { number: 1, last: false },
          { number: 2, last: true },
        ]),
      patience,
    );
  });

  it("is given up when no try is left, and leaves the queue", async () => {
    const given: unknown[] = [];
    const { job } = noting({
      tries: 1,
      run: async () => {
        throw new Error("ann@example.com is gone");
      },
      giveUp: async (payload) => void given.push(payload),
    });
    await started({ jobs: [job] });
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await vi.waitFor(() => expect(given).toEqual([{ word: "hello" }]), patience);
    await vi.waitFor(async () => expect((await queue()).rows).toEqual([]), patience);
  });

  it("leaves none of its error's words in the queue", async () => {
    const { job } = noting({
      tries: 1,
      run: async () => {
        throw new TypeError("ann@example.com is gone");
      },
    });
    await started({ jobs: [job] });
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await vi.waitFor(
      async () => expect((await queue()).rows).toMatchObject([{ last_error: "TypeError" }]),
      patience,
    );
  });
});

describe("a job whose worker is gone", () => {
  it("is run by another worker", async () => {
    const { job, told } = noting();
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await take("a dead hand");
    await started({ jobs: [job] });
    await vi.waitFor(() => expect(told).toEqual([{ word: "hello" }]), patience);
  });

  it("is given up where that was its last try", async () => {
    const given: unknown[] = [];
    const { job } = noting({ tries: 1, giveUp: async (payload) => void given.push(payload) });
    await withScope(system, (db) => enqueue(db, job, { word: "hello" }));
    await take("a dead hand");
    await started({ jobs: [job] });
    await vi.waitFor(() => expect(given).toEqual([{ word: "hello" }]), patience);
  });
});

it("leaves a job alone for as long as its worker lives, however long that is", async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = noting({ name: "slow", run: () => finished });
  const other = noting({ name: "other" });
  await withScope(system, (db) => enqueue(db, slow.job, { word: "slow" }));
  await started({ jobs: [slow.job, other.job] });
  await vi.waitFor(async () => expect(await lockedJobs()).toHaveLength(1), patience);
  await database.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '3 hours'",
  );
  await started({ jobs: [slow.job, other.job] });
  // By the time that a second worker has found the job of a dead one, it has looked at the first's too.
  await withScope(system, (db) => enqueue(db, other.job, { word: "hello" }, { at: later() }));
  await take("a dead hand", "other");
  await vi.waitFor(() => expect(other.told).toEqual([{ word: "hello" }]), patience);
  expect(await lockedJobs()).toMatchObject([{ attempts: 1 }]);
  finish();
});

it("finishes the jobs at work before it stops, and takes no more", async () => {
  const done: string[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { job } = noting({
    run: async ({ word }) => {
      await finished;
      done.push(word);
    },
  });
  const worker = await started({ jobs: [job], hands: 1 });
  await withScope(system, (db) => enqueue(db, job, { word: "at work" }));
  await vi.waitFor(async () => expect(await lockedJobs()).toHaveLength(1), patience);
  await withScope(system, (db) => enqueue(db, job, { word: "waiting" }));
  workers.splice(0);
  const stopped = worker.stop(5_000);
  finish();
  await stopped;
  expect(done).toEqual(["at work"]);
});

it("counts as alive while it runs", async () => {
  const worker = await started({ jobs: [] });
  expect(await missingNeeds()).toEqual([]);
  workers.splice(0);
  await worker.stop(1_000);
  expect(await missingNeeds()).toEqual(["worker"]);
});

it("says so when the database ends its session", async () => {
  const worker = await started({ jobs: [] });
  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'localgov worker' AND datname = current_database()",
  );
  await worker.lost;
});

const patience = { timeout: 10_000, interval: 50 };
const word = z.object({ word: z.string().max(20) });
type WordJob = Job<typeof word>;

/** A job that notes what it was told. */
function noting(changes: Partial<WordJob> = {}) {
  const told: unknown[] = [];
  const job: WordJob = {
    name: "note",
    payload: word,
    tries: 3,
    run: async (payload) => void told.push(payload),
    ...changes,
  };
  return { job, told };
}

async function started(options: { jobs: Job[]; hands?: number }): Promise<Worker> {
  const worker = await startWorker({ ...options, tendMs: 100 });
  workers.push(worker);
  return worker;
}

const later = () => new Date(Date.now() + 60 * 60 * 1000);

const queue = () => database.query("SELECT last_error FROM graphile_worker._private_jobs");

async function lockedJobs() {
  const sql = "SELECT attempts FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL";
  return (await database.query(sql)).rows;
}

/** Makes the time come for what waits for its next try, and counts it. */
async function hurry(): Promise<number> {
  const sql = `UPDATE graphile_worker._private_jobs SET run_at = now()
    WHERE attempts > 0 AND locked_at IS NULL`;
  return (await database.query(sql)).rowCount ?? 0;
}

/** Takes a job as a worker does that is killed a minute ago. */
async function take(hand: string, name = "note"): Promise<void> {
  await database.query(
    `UPDATE graphile_worker._private_jobs j
     SET locked_by = $1, locked_at = now() - interval '1 minute', attempts = attempts + 1, run_at = now()
     FROM graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $2`,
    [hand, name],
  );
}
