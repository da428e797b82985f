import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "@/lib/platform";
import { databaseUrl, query } from "./cluster";

/**
 * Gives this test file a database of its own: a copy of the migrated template, dropped at the end.
 * Call it once at the top of the file; use `withScope` as the application does.
 */
export function testDatabase(): void {
  const cluster = inject("clusterUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;

  beforeAll(async () => {
    await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
    process.env.DATABASE_URL = databaseUrl(cluster, name);
    process.env.SECRET ??= "a secret that is only for tests, of 32 or more characters";
    process.env.LOG_LEVEL ??= "silent";
  });

  afterAll(async () => {
    await disconnect();
    await query(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  });
}
