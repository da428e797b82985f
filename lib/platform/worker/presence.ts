import pg from "pg";

/**
 * A worker's presence in the database: one session that holds a lock in the name of each of its
 * hands (graphile-worker's "workers", each of which runs one job at a time). However a process ends,
 * its session ends with it and its locks are free, so nobody has to guess from a clock who is dead.
 */
export interface Presence {
  /** Holds the lock of a hand for as long as this session lasts. */
  hold(hand: string): Promise<void>;
  /** Lets go of the jobs of hands whose session is gone, to be run again at once, and counts the hands. */
  releaseDead(): Promise<number>;
  /** The jobs of these kinds that no try is left for. */
  exhausted(names: string[]): Promise<Exhausted[]>;
  /** Takes such a job out of the queue. */
  remove(jobId: string): Promise<void>;
  /** Ends once the session is gone, whether by `close` or by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface Exhausted {
  id: string;
  name: string;
  payload: unknown;
}

/** Opens the session. Throws with a sentence to show where the database refuses or is empty. */
export async function openPresence(directUrl: string): Promise<Presence> {
  const client = new pg.Client({
    connectionString: directUrl,
    application_name: "localgov worker",
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  const ended = new Promise<void>((resolve) => {
    client.once("end", resolve);
    client.on("error", () => resolve());
  });
  await connect(client);
  // A machine that vanishes without a word counts as gone after half a minute.
  await client.query(
    "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3",
  );
  const own: string[] = [];
  // A session does one thing at a time.
  let turn: Promise<unknown> = Promise.resolve();
  function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
    const answer = turn.then(() => client.query<Row>(sql, values)).then(({ rows }) => rows);
    turn = answer.catch(() => {});
    return answer;
  }
  return {
    async hold(hand) {
      own.push(hand);
      await ask(`SELECT pg_advisory_lock(${lockOf("$1::text")})`, [hand]);
    },
    async releaseDead() {
      const [row] = await ask<{ hands: number }>(releaseDead, [own]);
      return row?.hands ?? 0;
    },
    exhausted: (names) => ask<Exhausted>(exhausted, [names]),
    async remove(jobId) {
      await ask("SELECT FROM graphile_worker.complete_jobs(ARRAY[$1::bigint])", [jobId]);
    },
    ended,
    close: () => client.end(),
  };
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(
      "The worker cannot reach the database: check DATABASE_DIRECT_URL or DATABASE_URL, and that it runs.",
      { cause },
    );
  }
  const { rows } = await client.query<{ table: string | null }>(
    "SELECT to_regclass('public.worker_heartbeats') AS table",
  );
  if (rows[0]?.table) return;
  throw new Error(
    "The database is not set up: run npx tsx bin/migrate.ts, then start the worker again.",
  );
}

const lockOf = (hand: string) => `hashtextextended('localgov worker ' || ${hand}, 0)`;

// A hand takes its lock just after it is made, hence the five seconds' grace. A session always gets
// its own locks again, hence the exception of its own hands.
const releaseDead = `
  WITH hands AS MATERIALIZED (
    SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
    WHERE locked_at < now() - interval '5 seconds' AND locked_by <> ALL ($1::text[])),
  dead AS MATERIALIZED (
    SELECT locked_by FROM hands WHERE pg_try_advisory_xact_lock(${lockOf("locked_by")})),
  released AS MATERIALIZED (
    SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM dead)
  SELECT count(locked_by)::integer AS hands FROM dead, released`;

const exhausted = `
  SELECT j.id, t.identifier AS name, j.payload
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND t.identifier = ANY ($1::text[])
  ORDER BY j.id LIMIT 100`;
