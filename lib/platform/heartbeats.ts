import { withScope } from "./database";
import { systemScope } from "./mint";

const freshMs = 30_000;

/** Says that a worker lives, until it says so again. */
export async function beat(workerId: string, now = new Date()): Promise<void> {
  await withScope(systemScope("say that a worker lives"), (db) =>
    db.workerHeartbeat.upsert({
      where: { id: workerId },
      create: { id: workerId, seenAt: now },
      update: { seenAt: now },
    }),
  );
}

/** Takes a worker that stops out of the count at once. */
export async function fallSilent(workerId: string): Promise<void> {
  await withScope(systemScope("say that a worker stops"), (db) =>
    db.workerHeartbeat.deleteMany({ where: { id: workerId } }),
  );
}

/** How many workers have been heard of in the last 30 seconds; the readiness check asks for one. */
export async function countWorkers(now = new Date()): Promise<number> {
  return withScope(systemScope("count the workers"), (db) =>
    db.workerHeartbeat.count({ where: { seenAt: { gte: new Date(now.getTime() - freshMs) } } }),
  );
}

/** Forgets workers not heard of for a day. */
export async function forgetOldWorkers(now = new Date()): Promise<void> {
  await withScope(systemScope("forget old workers"), (db) =>
    db.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - dayMs) } } }),
  );
}

const dayMs = 24 * 60 * 60 * 1000;
