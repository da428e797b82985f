import { type Day, type Db, dateToDay } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { type Book, bookStanding } from "../book";
import { digestOf } from "../days/hash";
import { totalsOf } from "../days/totals";

/** A closed day that is not as it was when it was closed. */
export interface SpoiltDay {
  day: Day;
  /** What of it: the journals or the closes before it, or what it came to. */
  spoilt: "hash" | "totals";
}

/**
 * Works out again what the closed days of a range hash and come to, and gives those that are not as
 * they were written down: none, unless somebody went round the database's own rules. Reads every
 * posting of those days: a month of a council with a million a year takes some seconds.
 */
export async function verifyDays(
  db: Db,
  book: Book,
  { from, upTo }: { from: Day; upTo: Day },
): Promise<SpoiltDay[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const bookId = Prisma.sql`${standing.id}::uuid`;
  const after = Prisma.sql`c.after`;
  const day = Prisma.sql`c.day`;
  const rows = await db.$queryRaw<{ day: Date; intact: boolean; adds: boolean }[]>`
    SELECT c.day, c.hash = d.hash AND c.journals = d.journals AS intact, NOT EXISTS (
      SELECT FROM (${totalsOf({ bookId, after, upTo: day })}) AS now
      FULL JOIN (
        SELECT t.* FROM day_totals t WHERE t.book_id = ${bookId}
          AND t.day <= c.day AND t.day > coalesce(c.after, '-infinity'::date)) AS written
      USING (day, account, object)
      WHERE (now.debit, now.credit, now.postings)
        IS DISTINCT FROM (written.debit, written.credit, written.postings)) AS adds
    FROM day_closes c
    LEFT JOIN day_closes b ON b.book_id = c.book_id AND b.day = c.after
    CROSS JOIN LATERAL (${digestOf({ bookId, after, upTo: day, previous: Prisma.sql`b.hash` })}) AS d
    WHERE c.book_id = ${bookId} AND c.day BETWEEN ${from}::date AND ${upTo}::date
    ORDER BY c.day`;
  return rows.flatMap((row) => {
    const at = dateToDay(row.day);
    return [
      ...(row.intact ? [] : [{ day: at, spoilt: "hash" as const }]),
      ...(row.adds ? [] : [{ day: at, spoilt: "totals" as const }]),
    ];
  });
}
