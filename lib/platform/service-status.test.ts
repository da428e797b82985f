import { expect, test } from "vitest";
import { type QueueStanding, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { newId } from "./ids";
import { systemScope } from "./mint";
import { partStates, serviceStatus } from "./service-status";

const database = testDatabase();

const waiting = (oldestSeconds: number): QueueStanding => ({
  ...{ job: "send-letter", waiting: 1, oldestSeconds, givenUp: 0 },
});

test.each([
  ["all is there", [], [waiting(5)], { accounts: "working", letters: "working" }],
  [
    "work waits for too long",
    [],
    [waiting(5), waiting(601)],
    { accounts: "working", letters: "late" },
  ],
  ["no worker lives", ["worker"], [], { accounts: "working", letters: "down" }],
  ["the database is away", ["database"], [], { accounts: "down", letters: "down" }],
  ["a migration is missing", ["migrations"], [], { accounts: "down", letters: "down" }],
] as const)("where %s", (_what, missing, queue, parts) => {
  expect(partStates([...missing], [...queue])).toEqual({ information: "working", ...parts });
});

test("is asked of the database, and for ten seconds the same for all who ask", async () => {
  const now = new Date();
  const later = (ms: number) => new Date(now.getTime() + ms);
  expect((await serviceStatus(now)).parts.letters).toBe("down");
  await withScope(systemScope("test"), (db) =>
    db.workerHeartbeat.create({ data: { id: newId(), seenAt: new Date() } }),
  );
  expect((await serviceStatus(later(9_999))).parts.letters).toBe("down");
  expect((await serviceStatus(later(10_000))).parts.letters).toBe("working");
  await database.query(
    "SELECT graphile_worker.add_job('send-letter', run_at => now() - interval '20 minutes')",
  );
  expect((await serviceStatus(later(20_000))).parts.letters).toBe("late");
});
