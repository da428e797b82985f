import { Client } from "pg";
import { startThrowawayDatabase } from "@/bin/launch/database/throwaway.mjs";
import { newReference } from "@/lib/cases";
import { cookieOf, enrol, residentToken, staffToken } from "@/lib/identity/testing";
import { disconnect } from "@/lib/platform";
import { type RunningStack, startStack } from "../support/start-stack";
import { fillCases } from "./fill";
import { pin } from "./pin";

/** A running build with cases in it, and people who are signed in. */
export interface Stage extends RunningStack {
  origin: string;
  /** The superuser's address of its PostgreSQL, and the file that this logs to. */
  cluster: { url: string; log: string };
  /** The same superuser's address of its own database. */
  superuser: string;
  /** Of the web server; `null` while it does not run. */
  webPid(): number | null;
  /** Lets the worker rest, so that what it would do besides is not measured. */
  restWorker(): void;
  councilId(slug: string): Promise<string>;
  /** How many cases have a reference that begins so. */
  countCases(prefix: string): Promise<number>;
  /** Headers of an officer of Kent's, and of a resident who has 25 cases there. */
  officer: Record<string, string>;
  resident: Record<string, string>;
  /** A case that much has happened to, and the queue's last page. */
  casePath: string;
  lastPath: string;
}

const officer = "officer@kent.example";

interface Options {
  slugs: string[] | "all";
  /** Whether the processes may use every core; otherwise they keep to one, and who asks to another. */
  spread?: boolean;
  /** A stage whose officer's cookie is to count here too: two cannot be signed in at by one process. */
  beside?: Stage;
  onEnd(close: () => void | Promise<void>): void;
}

/** Starts the build on a durable database of its own with 10,000 cases in each of some councils. */
export async function startStage({
  slugs,
  spread = false,
  beside,
  onEnd,
}: Options): Promise<Stage> {
  const pids = new Map<string, number | null>();
  const cluster = await startThrowawayDatabase(undefined, { durable: true });
  onEnd(cluster.stop);
  const stack = await startStack({
    ...{ onEnd, clusterUrl: cluster.url },
    // Those who ask have addresses of their own, each with its own limits.
    set: {
      TRUSTED_PROXIES: "127.0.0.1",
      ...(beside && { SECRET: beside.env.SECRET, NEXTAUTH_SECRET: beside.env.SECRET }),
    },
    list: (name, identity) => void pids.set(name, identity?.pid ?? null),
  });
  for (const pid of pids.values()) if (pid && !spread) pin(pid);
  const superuser = new URL(cluster.url);
  superuser.pathname = new URL(stack.env.DATABASE_DIRECT_URL ?? "").pathname;
  await fillCases(superuser.href, { slugs, each: 10_000 });
  // The application's own code, for its cookies.
  if (!beside) Object.assign(process.env, stack.env);
  const client = new Client({ connectionString: superuser.href });
  await client.connect();
  try {
    const people = beside ? await alsoSignedIn(client, beside) : await signedIn(client);
    return {
      ...{
        ...stack,
        ...people,
        cluster,
        superuser: superuser.href,
        origin: stack.env.PUBLIC_URL ?? "",
      },
      webPid: () => pids.get("web server") ?? null,
      restWorker: () => void process.kill(pids.get("worker") ?? 0, "SIGSTOP"),
      councilId: (slug) =>
        oneValue(superuser.href, "SELECT id FROM councils WHERE slug = $1", [slug]),
      countCases: (prefix) =>
        oneValue(
          superuser.href,
          "SELECT count(*)::integer FROM cases WHERE starts_with(reference, $1)",
          [prefix],
        ),
      lastPath: `/staff/kent/cases?after=${await lastPlace(client)}`,
      casePath: `/staff/kent/cases/${await busyCase(client)}`,
    };
  } finally {
    await client.end();
    await disconnect();
  }
}

async function signedIn(client: Client): Promise<Pick<Stage, "officer" | "resident">> {
  const { rows } = await client.query("SELECT id FROM staff WHERE email = 'officer@kent.example'");
  const residentId = await enrol();
  await client.query(
    `UPDATE cases SET resident_id = $1 WHERE id IN (SELECT c.id FROM cases c
       JOIN councils o ON o.id = c.council_id WHERE o.slug = 'kent' ORDER BY c.id DESC LIMIT 25)`,
    [residentId],
  );
  const cookie = (kind: "staff" | "resident", token: string) => ({
    cookie: `${cookieOf(kind).name}=${token}`,
  });
  return {
    officer: cookie("staff", await staffToken(rows[0].id)),
    resident: cookie("resident", await residentToken(residentId)),
  };
}

/** Lets the officer of another stage in by the same cookie: their session's row is copied. */
async function alsoSignedIn(
  client: Client,
  beside: Stage,
): Promise<Pick<Stage, "officer" | "resident">> {
  const id = await oneValue<string>(
    beside.superuser,
    "SELECT s.id FROM staff_sessions s JOIN staff ON staff.id = s.staff_id WHERE email = $1",
    [officer],
  );
  await client.query(
    `INSERT INTO staff_sessions (id, staff_id, created_at, last_seen_at, expires_at, strong_at)
     SELECT $1, id, now(), now(), now() + interval '12 hours', now() FROM staff WHERE email = $2`,
    [id, officer],
  );
  return { officer: beside.officer, resident: {} };
}

/** The place before the last fifty of Kent's open cases. */
async function lastPlace(client: Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT c.id FROM cases c JOIN councils o ON o.id = c.council_id
     WHERE o.slug = 'kent' AND c.state <> 'closed' AND c.merged_into_id IS NULL
     ORDER BY c.id OFFSET 50 LIMIT 1`,
  );
  return rows[0].id;
}

/** The reference of a case of Kent's with ten lines of history. */
async function busyCase(client: Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT c.id FROM cases c JOIN councils o ON o.id = c.council_id
     WHERE o.slug = 'kent' AND c.reference LIKE 'BEN-%' AND c.state = 'in_progress' LIMIT 1`,
  );
  const { id } = rows[0];
  // The bench's own references are no ones that a page would read.
  const reference = newReference("KEN");
  await client.query("UPDATE cases SET reference = $2 WHERE id = $1", [id, reference]);
  await client.query(
    `INSERT INTO case_events
       (id, case_id, council_id, at, kind, by, staff_id, audience, body, facts)
     SELECT app.new_id(), c.id, c.council_id, now(), 'noted', 'officer',
       (SELECT id FROM staff WHERE email = '${officer}'), 'officers', 'Looked at ' || n,
       jsonb_build_object('revision', n) FROM cases c, generate_series(1, 10) AS n WHERE c.id = $1`,
    [id],
  );
  return reference;
}

/** One value out of the database. */
async function oneValue<T>(superuser: string, sql: string, values: unknown[]): Promise<T> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    return (await client.query({ text: sql, values, rowMode: "array" })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}
