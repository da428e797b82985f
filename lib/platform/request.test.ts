import type { JobHelpers } from "graphile-worker";
import { expect, it } from "vitest";
import { z } from "zod";
import { defineJob, enqueue, onBehalfOf, requestId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { taskOf } from "./worker/task";

const database = testDatabase();
const seen: (string | undefined)[] = [];
const job = defineJob({
  name: "note-its-request",
  payload: z.object({}),
  tries: 1,
  run: async () => void seen.push(requestId()),
});
const begin = () => withScope(systemScope("test"), (db) => enqueue(db, job, {}));

/** Runs what waits in the queue, as a worker would. */
async function runQueue(): Promise<void> {
  const { rows } = await database.query(
    "SELECT payload FROM graphile_worker._private_jobs ORDER BY id",
  );
  await database.query("DELETE FROM graphile_worker._private_jobs");
  for (const { payload } of rows) {
    const helpers = { job: { id: "1", attempts: 1, max_attempts: 1 } } as JobHelpers;
    await taskOf(job)(payload, helpers);
  }
}

it("goes from a request to the jobs that it causes, and to no others", async () => {
  await onBehalfOf("7K4P-9QX3", begin);
  await begin();
  await runQueue();
  expect(seen).toEqual(["7K4P-9QX3", undefined]);
  expect(requestId()).toBeUndefined();
});
