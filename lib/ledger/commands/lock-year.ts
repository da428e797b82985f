import { record } from "@/lib/audit";
import { actorIn, type Db, dayToDate, scopeOf } from "@/lib/platform";
import { type Book, takeBook } from "../book";
import { lastDayOf } from "../days/year";
import { mayLock } from "../policy";

export type YearLocked =
  /** The hash of its last closed day, which stands for all before it. */
  | { ok: true; hash: string; repeated: boolean }
  | {
      ok: false;
      reason:
        | "forbidden"
        /** Nothing of it was ever posted and closed. */
        | "not-found"
        /** Its last day, 31 March, is not closed yet. */
        | "open-days";
    };

/**
 * Signs a financial year off, by the year it begins in, once all of its days are closed. Nothing is
 * posted to them anyway; what is locked is also no longer to be accrued to.
 */
export async function lockYear(
  db: Db,
  book: Book,
  year: number,
  now = new Date(),
): Promise<YearLocked> {
  const scope = scopeOf(db);
  if (!mayLock(scope, book)) return { ok: false, reason: "forbidden" };
  const standing = await takeBook(db, book);
  if (!standing) return { ok: false, reason: "not-found" };
  const { id: bookId, closedThrough } = standing;
  const locked = await db.yearLock.findUnique({ where: { bookId_year: { bookId, year } } });
  if (locked) return { ok: true, hash: locked.hash, repeated: true };
  const endsOn = lastDayOf(year);
  if (closedThrough === null || closedThrough < endsOn) return { ok: false, reason: "open-days" };
  const lastClose = await db.dayClose.findFirst({
    where: { bookId, day: { lte: dayToDate(endsOn) } },
    orderBy: { day: "desc" },
  });
  if (!lastClose) return { ok: false, reason: "not-found" };
  const { hash } = lastClose;
  await db.yearLock.createMany({
    data: {
      bookId,
      year,
      councilId: book,
      hash,
      lockedAt: now,
      scope: scope.kind,
      actorId: actorIn(scope),
    },
  });
  const entry = { action: "year.locked", subject: "book", subjectId: bookId, councilId: book };
  await record(db, { ...entry, facts: { year, hash } }, now);
  return { ok: true, hash, repeated: false };
}
