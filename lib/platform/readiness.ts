import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Db, withScope } from "./database";
import { systemScope } from "./mint";

/** What has to be there before a resident can be served. */
export type Need = "database" | "migrations" | "worker";

/** Seconds after which a worker that has not said that it lives is taken for gone. */
const WORKER_SILENCE = 60;

/** Gives what is missing for work to be done, nothing where all is there. Never throws. */
export async function missingNeeds(): Promise<Need[]> {
  try {
    const known = await migrationNames();
    return await withScope(systemScope("health check"), async (db) => [
      ...((await areApplied(db, known)) ? [] : (["migrations"] as const)),
      ...((await isWorkerAlive(db)) ? [] : (["worker"] as const)),
    ]);
  } catch {
    return ["database"];
  }
}

/** Those this build came with: a database that knows more of them than this is a newer build's, and fine. */
async function migrationNames(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), {
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function areApplied(db: Db, names: string[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ missing: number }[]>`
    SELECT count(*)::int AS missing FROM unnest(${names}::text[]) AS known(name)
    WHERE name NOT IN (SELECT app.applied_migrations())`;
  return row?.missing === 0;
}

/** By the database's clock, which the worker and this process share. */
async function isWorkerAlive(db: Db): Promise<boolean> {
  const [row] = await db.$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM worker_heartbeats
      WHERE seen_at > now() - make_interval(secs => ${WORKER_SILENCE})) AS alive`;
  return row?.alive === true;
}
