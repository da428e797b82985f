import { record } from "@/lib/audit";
import {
  actorIn,
  type Day,
  type Db,
  dateToDay,
  dayToDate,
  londonDay,
  scopeOf,
} from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { type Book, type BookStanding, takeBook } from "../book";
import { digestOf } from "../days/hash";
import { totalsOf } from "../days/totals";
import { mayClose } from "../policy";
import { type DayClose, dayClose } from "../queries/closes";

export type DayClosed =
  /** `repeated` where somebody had closed it before. */
  | { ok: true; close: DayClose; repeated: boolean }
  | {
      ok: false;
      reason:
        | "forbidden"
        /** Nothing was ever posted to the book. */
        | "not-found"
        /** The day is not over yet in London. */
        | "too-early"
        /** It went by without a journal, and a later one is closed. */
        | "closed";
    }
  /** Days close in their order: this one has journals and is open. */
  | { ok: false; reason: "earlier-day-open"; day: Day };

/**
 * Closes a day of a book for ever: writes down what it came to by account, and a hash over its
 * journals. Whoever is posting is waited for; what comes later goes to the next day. That the day is
 * reconciled is for the caller to ask before, in the same transaction.
 */
export async function closeDay(db: Db, book: Book, day: Day, now = new Date()): Promise<DayClosed> {
  if (!mayClose(scopeOf(db), book)) return { ok: false, reason: "forbidden" };
  if (day >= londonDay(now)) return { ok: false, reason: "too-early" };
  const standing = await takeBook(db, book);
  if (!standing) return { ok: false, reason: "not-found" };
  if (standing.closedThrough !== null && day <= standing.closedThrough) {
    const close = await dayClose(db, book, day);
    return close ? { ok: true, close, repeated: true } : { ok: false, reason: "closed" };
  }
  const earlier = await firstOpenDay(db, standing);
  if (earlier !== null && earlier < day)
    return { ok: false, reason: "earlier-day-open", day: earlier };
  const close = await write(db, book, standing, day, now);
  const entry = { action: "day.closed", subject: "book", subjectId: standing.id, councilId: book };
  await record(db, { ...entry, facts: { day, hash: close.hash } }, now);
  return { ok: true, close, repeated: false };
}

/** The first day with journals that is not closed. */
async function firstOpenDay(db: Db, { id, closedThrough }: BookStanding): Promise<Day | null> {
  const first = await db.journal.findFirst({
    where: { bookId: id, ...(closedThrough !== null && { day: { gt: dayToDate(closedThrough) } }) },
    orderBy: { day: "asc" },
    select: { day: true },
  });
  return first && dateToDay(first.day);
}

async function write(
  db: Db,
  councilId: Book,
  { id: bookId, closedThrough }: BookStanding,
  day: Day,
  now: Date,
): Promise<DayClose> {
  const lastClose = await db.dayClose.findFirst({ where: { bookId }, orderBy: { day: "desc" } });
  const parts = {
    bookId: Prisma.sql`${bookId}::uuid`,
    after: Prisma.sql`${closedThrough}::date`,
    upTo: Prisma.sql`${day}::date`,
  };
  const [digest] = await db.$queryRaw<{ journals: number; hash: string }[]>(
    digestOf({ ...parts, previous: Prisma.sql`${lastClose?.hash ?? null}` }),
  );
  if (!digest) throw new Error("A sum over no rows is still a row");
  const scope = scopeOf(db);
  const signed = { closedAt: now, scope: scope.kind, actorId: actorIn(scope) };
  const after = closedThrough;
  await db.dayClose.createMany({
    data: {
      ...{ bookId, councilId, ...signed, ...digest },
      ...{ day: dayToDate(day), after: after === null ? null : dayToDate(after) },
    },
  });
  await db.$executeRaw`
    INSERT INTO day_totals (book_id, council_id, day, account, object, debit, credit, postings)
    SELECT ${bookId}::uuid, ${councilId}::uuid, t.* FROM (${totalsOf(parts)}) AS t`;
  await db.book.updateMany({ where: { id: bookId }, data: { closedThrough: dayToDate(day) } });
  return { day, after, ...signed, ...digest };
}
