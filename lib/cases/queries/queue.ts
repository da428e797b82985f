import { headline, serviceByKey } from "@/lib/catalogue";
import type { Answers } from "@/lib/forms";
import { type Day, type Db, dateToDay, dayToDate, londonDay, scopeOf } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { daysLeft, isOverdue } from "../clock";
import type { CaseState } from "../schema";
import { clockOf, stateOf } from "../state";
import { type Cursor, keyset, type PageOf, pageOf } from "./keyset";

export const queuePageSize = 50;

export interface QueueFilter {
  councilId: string;
  /** `open`: every state but closed. Without one, all. */
  state?: CaseState | "open" | undefined;
  service?: string | undefined;
  teamId?: string | undefined;
  /** Those whose target day is over. */
  overdue?: boolean | undefined;
  /** Those of the officer who asks. */
  mine?: boolean | undefined;
  unassigned?: boolean | undefined;
}

export interface QueueRow {
  id: string;
  reference: string;
  service: string;
  /** "Pothole: bigger than a dustbin lid, in a cycle lane" */
  headline: string;
  place: string | null;
  state: CaseState;
  receivedAt: Date;
  targetOn: Day;
  overdue: boolean;
  /** Working days; null where closed. */
  daysLeft: number | null;
  assignee: string | null;
  team: string | null;
  reopenings: number;
  /** Whether a message of the resident's waits for an officer to look. */
  unread: boolean;
}

/** A page of a council's cases, the newest first, in the scope of an officer there. */
export async function queue(
  db: Db,
  filter: QueueFilter,
  cursor: Cursor = {},
  { size = queuePageSize, now = new Date() } = {},
): Promise<PageOf<QueueRow>> {
  const { id, order, take } = keyset(cursor, size);
  const found = await db.case.findMany({
    where: { ...where(db, filter, now), id },
    orderBy: { id: order },
    take,
    include: { assignee: { select: { name: true } }, team: { select: { name: true } } },
  });
  const page = pageOf(found, cursor, size, (row) => row.id);
  return { ...page, rows: page.rows.map((row) => rowOf(row, now)) };
}

function where(db: Db, filter: QueueFilter, now: Date): Prisma.CaseWhereInput {
  const { councilId, service, teamId } = filter;
  return {
    councilId,
    service,
    teamId,
    ...stateWhere(filter, now),
    ...assigneeWhere(db, filter),
  };
}

// Overdue are only those that run, so that state and target day come out of one index.
function stateWhere({ state, overdue }: QueueFilter, now: Date): Prisma.CaseWhereInput {
  const among = state === "open" ? open : state ? [state] : undefined;
  if (!overdue) return { state: among && { in: among } };
  const running = (among ?? open).filter((each) => each === "received" || each === "in_progress");
  return { state: { in: running }, targetOn: { lt: dayToDate(londonDay(now)) } };
}

const open: CaseState[] = ["received", "in_progress", "waiting"];

function assigneeWhere(db: Db, { mine, unassigned }: QueueFilter): Prisma.CaseWhereInput {
  const scope = scopeOf(db);
  if (mine && scope.kind === "staff") return { assigneeId: scope.staffId };
  return unassigned ? { assigneeId: null } : {};
}

type Found = Prisma.CaseGetPayload<{
  include: { assignee: { select: { name: true } }; team: { select: { name: true } } };
}>;

function rowOf(row: Found, now: Date): QueueRow {
  const { id, reference, service, place, receivedAt, reopenings } = row;
  const clock = clockOf(row);
  return {
    ...{ id, reference, service, place, receivedAt, reopenings },
    headline: headlineOf(row),
    state: stateOf(row),
    targetOn: dateToDay(row.targetOn),
    overdue: isOverdue(clock, now),
    daysLeft: daysLeft(clock, now),
    assignee: row.assignee?.name ?? null,
    team: row.team?.name ?? null,
    unread: row.unreadSince !== null,
  };
}

/** A case in one line. What was answered was checked when it came in. */
export function headlineOf(row: { service: string; answers: Prisma.JsonValue }): string {
  const service = serviceByKey(row.service);
  return service ? headline(service, row.answers as Answers) : row.service;
}
