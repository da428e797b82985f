import pg from "pg";

/**
 * Works on the stack's database for as long as `work` takes, past every policy: for what a story
 * cannot wait for, as hours that must go by.
 */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  // A story may end the database itself: what is asked for then fails, and nothing else.
  client.on("error", () => {});
  await client.connect();
  try {
    // Of policies the owner has none; those of the system let it do all that they may.
    await client.query("SET ROLE localgov_app; SET app.kind = 'system'");
    return await work(client);
  } finally {
    await client.end();
  }
}
