import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "@/lib/platform";
import { databaseUrl, query } from "./query";

/** The test's own connection, as the cluster's owner: past every policy. */
export interface TestDatabase {
  query(sql: string, values?: unknown[]): Promise<pg.QueryResult>;
}

/**
 * Gives this test file a database of its own, dropped at the end: migrated and empty or, `seeded`,
 * with every council and the sample of postcodes. Call it once at the top of the file; use
 * `withScope` as the application does.
 */
export function testDatabase({ seeded = false } = {}): TestDatabase {
  const cluster = inject("clusterUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  let owner: pg.Client | undefined;

  beforeAll(async () => {
    const template = inject("templates")[seeded ? "seeded" : "empty"];
    await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    process.env.DATABASE_URL = databaseUrl(cluster, name);
    process.env.SECRET ??= "a secret that is only for tests, of 32 or more characters";
    process.env.LOG_LEVEL ??= "silent";
    owner = new pg.Client({ connectionString: databaseUrl(cluster, name) });
    await owner.connect();
  });

  afterAll(async () => {
    await disconnect();
    await owner?.end();
    await query(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  });

  return {
    async query(sql, values) {
      if (!owner) throw new Error("The test database is there from beforeAll on");
      return owner.query(sql, values);
    },
  };
}
