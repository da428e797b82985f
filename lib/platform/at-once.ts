import { setImmediate } from "node:timers/promises";

type Reads = readonly (() => unknown)[];
type Answers<T extends Reads> = { -readonly [At in keyof T]: Awaited<ReturnType<T[At]>> };

/**
 * Asks several things in one transaction without waiting in between: they go to the database together
 * and cost one round trip. Gives the answers in order; throws with the first that fails.
 */
export async function atOnce<const T extends Reads>(...reads: T): Promise<Answers<T>> {
  const asked: Promise<unknown>[] = [];
  for (const read of reads) {
    const answer = (async () => read())();
    // It is heard of below; until then its failure is nobody's.
    answer.catch(() => {});
    asked.push(answer);
    // What is asked in one turn of the event loop Prisma asks one after the other.
    await setImmediate();
  }
  return (await Promise.all(asked)) as Answers<T>;
}
