import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "@/lib/platform";
import { databaseUrl, query } from "./query";

/** The test's own connection, as the cluster's owner: past every policy. */
export interface TestDatabase {
  query(sql: string, values?: unknown[]): Promise<pg.QueryResult>;
}

/**
 * Gives this test file a database of its own, migrated and empty or, `seeded`, with every council
 * and the sample of postcodes, and an empty folder for files; both are dropped at the end.
 * Call it once at the top of the file; use `withScope` as the application does.
 */
export function testDatabase({ seeded = false } = {}): TestDatabase {
  const cluster = inject("clusterUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  let owner: pg.Client | undefined;
  let files: string | undefined;

  beforeAll(async () => {
    const template = inject("templates")[seeded ? "seeded" : "empty"];
    await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    process.env.DATABASE_URL = databaseUrl(cluster, name);
    files = await mkdtemp(join(tmpdir(), "localgov-files-"));
    process.env.FILES_DIR = files;
    process.env.SECRET ??= "a secret that is only for tests, of 32 or more characters";
    process.env.LOG_LEVEL ??= "silent";
    owner = new pg.Client({ connectionString: databaseUrl(cluster, name) });
    await owner.connect();
  });

  afterAll(async () => {
    await disconnect();
    await owner?.end();
    if (files) await rm(files, { recursive: true });
    await query(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  });

  return {
    async query(sql, values) {
      if (!owner) throw new Error("The test database is there from beforeAll on");
      return owner.query(sql, values);
    },
  };
}
