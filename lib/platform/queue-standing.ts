import { withScope } from "./database";
import { systemScope } from "./mint";

/** The jobs of one kind. */
export interface QueueStanding {
  job: string;
  /** Due and not done yet. */
  waiting: number;
  /** For how long the one that is due the longest has waited, seconds. */
  oldestSeconds: number;
  /** Of which no try is left. */
  givenUp: number;
}

/** How the queue of jobs stands, by kind. */
export async function queueStanding(): Promise<QueueStanding[]> {
  return withScope(
    systemScope("measure the queue"),
    (db) => db.$queryRaw<QueueStanding[]>`
      SELECT job, waiting, oldest_seconds AS "oldestSeconds", given_up AS "givenUp"
      FROM app.queue_standing()`,
  );
}
