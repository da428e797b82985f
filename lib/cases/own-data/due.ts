import type { Db } from "@/lib/platform";
import type { ToErase } from "../commands/erase";
import type { Person } from "./forget";

/** A closed case that may be due to be erased. */
export interface Candidate extends ToErase {
  id: string;
}

const select = { id: true, service: true, closedAt: true, erasureWishedAt: true } as const;

/** Keys of the services that there are closed cases of, and not all of them erased. For the system. */
export async function servicesToErase(db: Db): Promise<string[]> {
  // Each look into the index leaps to the next service: there are few, of many cases.
  const rows = await db.$queryRaw<{ service: string }[]>`
    WITH RECURSIVE found AS (
      (SELECT service FROM cases WHERE erased_at IS NULL AND closed_at IS NOT NULL
        ORDER BY service LIMIT 1)
      UNION ALL
      SELECT (SELECT c.service FROM cases c
              WHERE c.erased_at IS NULL AND c.closed_at IS NOT NULL AND c.service > found.service
              ORDER BY c.service LIMIT 1)
      FROM found WHERE found.service IS NOT NULL)
    SELECT service FROM found WHERE service IS NOT NULL`;
  return rows.map(({ service }) => service);
}

/** Cases of a service that were closed before a moment and are not erased, so many at most. For the system. */
export function casesClosedBefore(
  db: Db,
  { service, before }: { service: string; before: Date },
  take: number,
): Promise<Candidate[]> {
  return db.case.findMany({
    where: { service, closedAt: { lt: before }, erasedAt: null },
    orderBy: { closedAt: "asc" },
    select,
    take,
  });
}

/**
 * Closed cases that somebody, or one person, wished to have erased and that are not, in order of their
 * ids. For the system.
 */
export function casesWishedErased(
  db: Db,
  { after, owner }: { after?: string | undefined; owner?: Person },
  take: number,
): Promise<Candidate[]> {
  const { residentId, email } = owner ?? {};
  const theirs = [
    ...(residentId ? [{ residentId }] : []),
    ...(email ? [{ residentId: null, contacts: { some: { email, kind: "reporter" } } }] : []),
  ];
  return db.case.findMany({
    where: {
      ...{ erasureWishedAt: { not: null }, erasedAt: null, closedAt: { not: null } },
      id: { gt: after },
      ...(owner && { OR: theirs }),
    },
    orderBy: { id: "asc" },
    select,
    take,
  });
}
