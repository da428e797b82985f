import { type Day, type Db, dateToDay, scopeOf } from "@/lib/platform";

/** For how long cases of some services are kept: lengths of time as PostgreSQL reads them, "6 years". */
export interface Keeping {
  services: string[];
  /** After closing, whoever it is about. */
  keep: string;
  /** After closing, even against the wish of its person. */
  minimum: string;
}

/** The rules of services that have one of their own, and the one of all others. */
export interface Keepings {
  rules: Keeping[];
  others: Omit<Keeping, "services">;
}

/** What a council holds of the asker's in one service. */
export interface Holding {
  councilId: string;
  service: string;
  open: number;
  closed: number;
  /** Of the closed ones: how many must be kept today whatever their person wishes. */
  needed: number;
  /** The last day on which the last of these is needed; null where none is. */
  neededUntil: Day | null;
  /** The last day on which the last of the closed ones is kept; null where none is closed. */
  keptUntil: Day | null;
}

/** What councils hold of the asker's own cases, by service. Of a resident. */
export async function ownHoldings(db: Db, keepings: Keepings, today: Day): Promise<Holding[]> {
  const rules = keepings.rules.flatMap(({ services, keep, minimum }) =>
    services.map((service) => ({ service, keep, minimum })),
  );
  const rows = await db.$queryRaw<Found[]>`
    WITH kept AS (
      SELECT c.council_id, c.service, closed.on AS closed_on,
        (closed.on + COALESCE(rule.minimum, ${keepings.others.minimum})::interval)::date AS needed_until,
        (closed.on + COALESCE(rule.keep, ${keepings.others.keep})::interval)::date AS kept_until
      FROM cases c
      CROSS JOIN LATERAL (SELECT (c.closed_at AT TIME ZONE 'Europe/London')::date AS on) AS closed
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
        AS rule (service text, keep text, minimum text) ON rule.service = c.service
      WHERE c.resident_id = ${askerOf(db)}::uuid)
    SELECT council_id AS "councilId", service,
      (count(*) FILTER (WHERE closed_on IS NULL))::integer AS open,
      count(closed_on)::integer AS closed,
      (count(*) FILTER (WHERE needed_until >= ${today}::date))::integer AS needed,
      max(needed_until) FILTER (WHERE needed_until >= ${today}::date) AS "neededUntil",
      max(kept_until) AS "keptUntil"
    FROM kept GROUP BY council_id, service ORDER BY council_id, service`;
  return rows.map(({ neededUntil, keptUntil, ...row }) => ({
    ...row,
    neededUntil: neededUntil && dateToDay(neededUntil),
    keptUntil: keptUntil && dateToDay(keptUntil),
  }));
}

type Found = Omit<Holding, "neededUntil" | "keptUntil"> & {
  neededUntil: Date | null;
  keptUntil: Date | null;
};

/** How much hangs on the asker's cases at a council, past and present ones together. */
export interface Hanging {
  councilId: string;
  /** What they and the council wrote to each other. */
  messages: number;
  files: number;
  /** Cases that the council handed over, and keeps as they were then. */
  former: number;
  /** Reports of others that they follow. */
  followed: number;
}

/** What else councils hold of the asker's. Of a resident. */
export async function ownHangings(db: Db): Promise<Hanging[]> {
  const me = askerOf(db);
  return db.$queryRaw<Hanging[]>`
    SELECT council_id AS "councilId", sum(messages)::integer AS messages, sum(files)::integer AS files,
      sum(former)::integer AS former, sum(followed)::integer AS followed
    FROM (
      SELECT e.council_id, 1 AS messages, 0 AS files, 0 AS former, 0 AS followed
        FROM case_events e JOIN cases c ON c.id = e.case_id
        WHERE c.resident_id = ${me}::uuid AND e.body IS NOT NULL
      UNION ALL
      SELECT f.council_id, 0, 1, 0, 0 FROM files f JOIN cases c ON c.id = f.case_id
        WHERE c.resident_id = ${me}::uuid
      UNION ALL
      SELECT s.council_id, 0, 0, 1, 0 FROM case_councils s JOIN cases c ON c.id = s.case_id
        WHERE c.resident_id = ${me}::uuid AND s.until IS NOT NULL AND s.council_id <> c.council_id
      UNION ALL
      SELECT council_id, 0, 0, 0, 1 FROM case_contacts
        WHERE resident_id = ${me}::uuid AND kind = 'follower') AS hanging
    GROUP BY council_id`;
}

function askerOf(db: Db): string {
  const scope = scopeOf(db);
  if (scope.kind !== "resident") throw new Error("Only residents have data of their own");
  return scope.residentId;
}
