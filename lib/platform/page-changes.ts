import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** What is told of changes that pages for everybody show. */
export interface ChangeListener {
  /** Something under this tag has changed, and is committed. */
  changed(tag: string): void;
  /** From now on changes are heard; what came before is not known. */
  found(): void;
  /** From now on they are not. */
  lost(): void;
}

/** Milliseconds: between looks whether the session still answers, and until it counts as lost. */
const pulse = { every: 2_000, patience: 2_000 };

/** Milliseconds between tries to listen again. */
const pause = 500;

/** The channel that triggers of `page_changes` notify. */
const channel = "localgov_pages";

/**
 * Listens for committed changes on a session of its own, past any pooler, and begins anew for as long
 * as it takes whenever that session is lost. Gives what stops it.
 */
export function listenForPageChanges(directUrl: string, listener: ChangeListener) {
  const halt = new AbortController();
  const { signal } = halt;
  let session: pg.Client | undefined;
  const going = (async () => {
    while (!signal.aborted) {
      session = await listen(directUrl, listener).catch(() => undefined);
      if (session && !signal.aborted) await ended(session);
      listener.lost();
      await session?.end().catch(() => {});
      await setTimeout(pause, undefined, { signal }).catch(() => {});
    }
  })();
  return async function stop(): Promise<void> {
    halt.abort();
    await session?.end().catch(() => {});
    await going;
  };
}

async function listen(directUrl: string, listener: ChangeListener): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: directUrl,
    application_name: "localgov pages",
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: pulse.patience,
  });
  client.on("error", () => {});
  client.on("notification", ({ payload }) => payload && listener.changed(payload));
  await client.connect();
  try {
    await client.query(`LISTEN ${channel}`);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  listener.found();
  return client;
}

/** Waits until a session has ended, or answers no more: a machine that vanishes says nothing. */
function ended(client: pg.Client): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      client.query("SELECT").catch(finish);
    }, pulse.every);
    function finish() {
      clearInterval(timer);
      resolve();
    }
    client.once("end", finish);
    client.once("error", finish);
  });
}
