import pg from "pg";
import { bindingOf } from "../binding";
import { settings } from "../env";
import type { Scope } from "../scope";

/**
 * Runs `work` in one transaction as `scope`, as `withScope` does, on a connection of its own: for bulk
 * work, which copies rows and takes its time. Past any pooler. Commits when `work` returns, rolls
 * back when it throws.
 */
export async function withScopedClient<T>(
  scope: Scope,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: settings().databaseDirectUrl });
  // A connection that breaks is told to the statement under way as well, which throws.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(bindingOf(scope));
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } finally {
    // Without a commit, the database rolls back what was begun.
    await client.end();
  }
}
