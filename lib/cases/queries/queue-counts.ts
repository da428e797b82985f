import type { Db } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { conditionOf, type QueueFilter } from "./queue-filter";

/** Where counting stops: one more than this means "more than". */
export const countLimit = 1000;

/**
 * How many cases each filter finds, in the scope of an officer, by one statement. None is counted
 * past `countLimit + 1`: an officer who has more than a thousand cases needs no better number.
 */
export async function countCases(
  db: Db,
  filters: QueueFilter[],
  now = new Date(),
): Promise<number[]> {
  if (filters.length === 0) return [];
  const [row] = await db.$queryRaw<{ counts: number[] }[]>(countQuery(db, filters, now));
  return row?.counts ?? [];
}

/** The statement behind the counts. */
export function countQuery(db: Db, filters: QueueFilter[], now: Date): Prisma.Sql {
  const counts = filters.map(
    (filter) => Prisma.sql`(SELECT count(*)::integer FROM (
      SELECT FROM cases c WHERE ${conditionOf(db, filter, now)} LIMIT ${countLimit + 1}) AS found)`,
  );
  return Prisma.sql`SELECT ARRAY[${Prisma.join(counts)}] AS counts`;
}
