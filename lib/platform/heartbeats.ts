import { withScope } from "./database";
import { systemScope } from "./mint";

/** Says that a worker lives, by the database's clock, which the readiness check shares. */
export async function beat(workerId: string): Promise<void> {
  await withScope(
    systemScope("say that a worker lives"),
    (db) => db.$executeRaw`
      INSERT INTO worker_heartbeats (id, seen_at) VALUES (${workerId}::uuid, now())
      ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
  );
}

/** Takes a worker that stops out of the count at once. */
export async function fallSilent(workerId: string): Promise<void> {
  await withScope(systemScope("say that a worker stops"), (db) =>
    db.workerHeartbeat.deleteMany({ where: { id: workerId } }),
  );
}

/** Forgets workers not heard of for a day. */
export async function forgetOldWorkers(): Promise<void> {
  await withScope(
    systemScope("forget old workers"),
    (db) => db.$executeRaw`DELETE FROM worker_heartbeats WHERE seen_at < now() - interval '1 day'`,
  );
}
