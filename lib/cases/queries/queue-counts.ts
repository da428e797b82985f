import { type Db, dayToDate, londonDay, scopeOf } from "@/lib/platform";

/** How many of a council's cases are not closed, and how many of these ask for attention. */
export interface QueueCounts {
  open: number;
  /** Of the officer who asks. */
  mine: number;
  unassigned: number;
  overdue: number;
}

/** Counts a council's open cases in one pass, in the scope of an officer there. */
export async function queueCounts(
  db: Db,
  councilId: string,
  now = new Date(),
): Promise<QueueCounts> {
  const scope = scopeOf(db);
  const me = scope.kind === "staff" ? scope.staffId : null;
  const today = dayToDate(londonDay(now));
  const [counts] = await db.$queryRaw<QueueCounts[]>`
    SELECT count(*)::integer AS open,
      count(*) FILTER (WHERE assignee_id = ${me}::uuid)::integer AS mine,
      count(*) FILTER (WHERE assignee_id IS NULL)::integer AS unassigned,
      count(*) FILTER (WHERE state <> 'waiting' AND target_on < ${today}::date)::integer AS overdue
    FROM cases
    WHERE council_id = ${councilId}::uuid AND state IN ('received', 'in_progress', 'waiting')`;
  return counts ?? { open: 0, mine: 0, unassigned: 0, overdue: 0 };
}
