import { type Day, type Db, dateToDay, dayToDate } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { type Book, bookStanding } from "../book";
import { lastDayOf } from "../days/year";

/** A journal of a financial year that was posted after its end: to be accrued to the year. */
export interface Accrual {
  journalId: string;
  cause: string;
  what: string;
  eventDay: Day;
  /** The accounting day, in the year after. */
  day: Day;
}

export const accrualsPageSize = 50;

/**
 * What happened in a financial year (by the year it begins in) and was posted to the next one,
 * because its day was closed: the latest first, up to when the year was locked. The page before a
 * journal where one is given.
 */
export async function accruals(
  db: Db,
  book: Book,
  year: number,
  {
    before,
    size = accrualsPageSize,
  }: { before?: Pick<Accrual, "day" | "journalId"> | undefined; size?: number } = {},
): Promise<Accrual[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const bookId_year = { bookId: standing.id, year };
  const lock = await db.yearLock.findUnique({ where: { bookId_year } });
  const endsOn = lastDayOf(year);
  const earlier = before
    ? Prisma.sql`(day, id) < (${before.day}::date, ${before.journalId}::uuid)`
    : Prisma.sql`true`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT id AS "journalId", cause, what, event_day AS "eventDay", day FROM journals
    WHERE book_id = ${standing.id}::uuid AND event_day < day
      AND event_day BETWEEN ${lastDayOf(year - 1)}::date + 1 AND ${endsOn}::date
      AND day > ${endsOn}::date AND at <= ${lock?.lockedAt ?? farOff} AND ${earlier}
    ORDER BY day DESC, id DESC LIMIT ${size}`;
  return rows.map((row) => ({
    ...row,
    eventDay: dateToDay(row.eventDay),
    day: dateToDay(row.day),
  }));
}

type Row = Omit<Accrual, "eventDay" | "day"> & { eventDay: Date; day: Date };

/** After anything that is written while the year is not locked. */
const farOff = dayToDate("9999-12-31");
