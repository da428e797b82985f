import { Prisma } from "@/prisma/generated/client";
import { accounts } from "../account";

/**
 * What the days after one and up to another come to, by day, account and object; the accounts that
 * clear item by item are one each. The parts are SQL: a book's id and days. Gives columns `day`,
 * `account`, `object`, `debit`, `credit` and `postings`.
 */
export function totalsOf(parts: {
  bookId: Prisma.Sql;
  after: Prisma.Sql;
  upTo: Prisma.Sql;
  /** Which postings `p` alone, as a condition. */
  where?: Prisma.Sql | undefined;
}): Prisma.Sql {
  const { bookId, after, upTo, where = Prisma.sql`true` } = parts;
  // Each account is named, so that the index by account and day finds the days.
  return Prisma.sql`
    SELECT p.day, p.account,
      CASE WHEN app.clears_by_item(p.account) THEN '' ELSE p.object END AS object,
      coalesce(sum(p.amount) FILTER (WHERE p.amount > 0), 0)::bigint AS debit,
      coalesce(-sum(p.amount) FILTER (WHERE p.amount < 0), 0)::bigint AS credit,
      count(*)::integer AS postings
    FROM postings p
    WHERE p.book_id = ${bookId} AND p.account = ANY(${[...accounts]})
      AND p.day <= ${upTo} AND p.day > coalesce(${after}, '-infinity'::date) AND ${where}
    GROUP BY 1, 2, 3`;
}
