import { headline, serviceByKey } from "@/lib/catalogue";
import type { Answers } from "@/lib/forms";
import type { Point } from "@/lib/geo";
import { type Day, type Db, dateToDay } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { daysLeft, isOverdue } from "../clock";
import type { CaseState } from "../schema";
import { clockOf, stateOf } from "../state";
import { type Cursor, type PageOf, pageOf } from "./keyset";
import { conditionOf, type QueueFilter } from "./queue-filter";
import { orderOf, placeOf, type QueueSort } from "./queue-order";

export const queuePageSize = 50;

export interface QueueRow {
  id: string;
  reference: string;
  revision: number;
  service: string;
  /** "Pothole: bigger than a dustbin lid, in a cycle lane" */
  headline: string;
  place: string | null;
  postcode: string | null;
  point: Point | null;
  state: CaseState;
  receivedAt: Date;
  closedAt: Date | null;
  targetOn: Day;
  overdue: boolean;
  /** Working days; null where closed. */
  daysLeft: number | null;
  assignee: string | null;
  team: string | null;
  reopenings: number;
  unread: boolean;
  disputed: boolean;
  /** Handed over by another council, and not yet accepted. */
  offered: boolean;
  /** Part of an incident that another case leads. */
  merged: boolean;
  /** How many reports are part of it. */
  parts: number;
}

/** A page of a council's cases in the scope of an officer there, the newest first unless said. */
export async function queue(
  db: Db,
  filter: QueueFilter,
  cursor: Cursor = {},
  {
    size = queuePageSize,
    now = new Date(),
    sort = "newest",
  }: { size?: number; now?: Date; sort?: QueueSort } = {},
): Promise<PageOf<QueueRow>> {
  const found = await db.$queryRaw<Found[]>(pageQuery(db, filter, cursor, { size, now, sort }));
  const rows = found.map((row) => rowOf(row, now));
  return pageOf(rows, cursor, size, (row) => placeOf(row, sort));
}

/** The statement behind a page, with one row more than is shown, which tells whether there are more. */
export function pageQuery(
  db: Db,
  filter: QueueFilter,
  cursor: Cursor,
  { size, now, sort }: { size: number; now: Date; sort: QueueSort },
): Prisma.Sql {
  const { beyond, order } = orderOf(cursor, sort);
  return Prisma.sql`
    SELECT c.id, c.reference, c.revision, c.service, c.answers, c.place, c.postcode, c.lat, c.long,
      c.state, c.received_at AS "receivedAt", c.closed_at AS "closedAt", c.target_on AS "targetOn",
      c.paused_at AS "pausedAt", c.reopenings, c.unread_since IS NOT NULL AS unread,
      c.disputed_at IS NOT NULL AS disputed, c.handover IS NOT DISTINCT FROM 'offered' AS offered,
      c.merged_into_id IS NOT NULL AS merged,
      (SELECT count(*)::integer FROM cases p WHERE p.merged_into_id = c.id) AS parts, staff.name AS assignee, teams.name AS team
    FROM cases c
    LEFT JOIN staff ON staff.id = c.assignee_id
    LEFT JOIN teams ON teams.id = c.team_id
    WHERE ${conditionOf(db, filter, now)} AND ${beyond}
    ORDER BY ${order} LIMIT ${size + 1}`;
}

type Found = Omit<
  QueueRow,
  "headline" | "point" | "state" | "targetOn" | "overdue" | "daysLeft"
> & {
  answers: Prisma.JsonValue;
  lat: number | null;
  long: number | null;
  state: string;
  targetOn: Date;
  pausedAt: Date | null;
};

function rowOf({ answers, lat, long, pausedAt: _pausedAt, ...row }: Found, now: Date): QueueRow {
  const clock = clockOf({ ...row, pausedAt: _pausedAt });
  return {
    ...row,
    headline: headlineOf({ ...row, answers }),
    point: lat === null || long === null ? null : { lat, long },
    state: stateOf(row),
    targetOn: dateToDay(row.targetOn),
    overdue: isOverdue(clock, now),
    daysLeft: daysLeft(clock, now),
  };
}

/** A case in one line. What was answered was checked when it came in. */
export function headlineOf(row: { service: string; answers: Prisma.JsonValue }): string {
  const service = serviceByKey(row.service);
  return service ? headline(service, row.answers as Answers) : row.service;
}
