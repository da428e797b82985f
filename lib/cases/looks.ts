import { type Day, type Db, dateToDay, dayToDate, londonDay, scopeOf } from "@/lib/platform";

// Who looked at a case. Looking is no change: it stands in a table of its own, one row for each
// officer and day, and that row is the log.

/** Writes down that the officer who asks looked at a case now. */
export async function noteLook(db: Db, caseId: string, now = new Date()): Promise<void> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return;
  const day = dayToDate(londonDay(now));
  await db.$executeRaw`
    INSERT INTO case_views (case_id, staff_id, council_id, day, first_at, last_at, looks)
    VALUES (${caseId}::uuid, ${scope.staffId}::uuid, ${scope.councilId}::uuid, ${day}::date, ${now},
      ${now}, 1)
    ON CONFLICT (case_id, staff_id, day)
    DO UPDATE SET last_at = EXCLUDED.last_at, looks = case_views.looks + 1`;
}

/** An officer's looks at a case on one day. */
export interface Look {
  officer: string;
  day: Day;
  firstAt: Date;
  lastAt: Date;
  looks: number;
}

/** How many days of officers are shown. */
export const mostLooks = 200;

/** Who of the asker's council looked at a case, the latest day first; for managers. */
export async function looksAt(db: Db, caseId: string): Promise<Look[]> {
  const rows = await db.caseView.findMany({
    where: { caseId },
    orderBy: [{ day: "desc" }, { lastAt: "desc" }],
    include: { staff: { select: { name: true } } },
    take: mostLooks,
  });
  return rows.map(({ staff, day, firstAt, lastAt, looks }) => ({
    officer: staff?.name ?? "An officer who has left",
    day: dateToDay(day),
    ...{ firstAt, lastAt, looks },
  }));
}
