import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { missingNeeds, settings, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { systemScope } from "./mint";
import { query } from "./testing/query";

testDatabase();

/** Has a worker say that it lived so many seconds ago. */
function heartbeat(secondsAgo: number): Promise<unknown> {
  const seenAt = new Date(Date.now() - secondsAgo * 1000);
  return withScope(systemScope("test"), (db) =>
    db.workerHeartbeat.create({ data: { id: randomUUID(), seenAt } }),
  );
}

test("without a worker, or with one that fell silent, the worker is missing", async () => {
  expect(await missingNeeds()).toEqual(["worker"]);
  await heartbeat(600);
  expect(await missingNeeds()).toEqual(["worker"]);
});

test("with a worker that lives nothing is missing", async () => {
  await heartbeat(5);
  expect(await missingNeeds()).toEqual([]);
});

test("with a migration that was not applied, or not to its end, migrations are missing", async () => {
  const url = settings().databaseUrl;
  await query(
    url,
    "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_rules'",
  );
  expect(await missingNeeds()).toEqual(["migrations"]);
  await query(url, "UPDATE _prisma_migrations SET finished_at = now()");
  expect(await missingNeeds()).toEqual([]);
});
