import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startThrowawayDatabase } from "@/bin/launch/database/throwaway.mjs";
import { migrate } from "./migrate";

// On a cluster of its own: the role that migrations make belongs to the whole cluster.

let cluster: Awaited<ReturnType<typeof startThrowawayDatabase>>;
beforeAll(async () => {
  cluster = await startThrowawayDatabase();
});
afterAll(() => cluster.stop());

it("needs one login that may make roles, which can then act as the application", async () => {
  await asked(cluster.url, "CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'word'");
  await asked(cluster.url, "CREATE DATABASE council OWNER operator");
  const url = new URL(cluster.url);
  Object.assign(url, { username: "operator", password: "word", pathname: "/council" });

  expect(await migrate({ directUrl: url.href, webRole: "operator" })).not.toEqual([]);
  expect(await migrate({ directUrl: url.href, webRole: "operator" })).toEqual([]);
  const acting = await asked(url.href, "SELECT set_config('role', 'localgov_app', false) AS role");
  expect(acting).toEqual([{ role: "localgov_app" }]);
});

async function asked(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
