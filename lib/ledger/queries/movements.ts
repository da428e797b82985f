import type { Day } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { Account } from "../account";
import type { BookStanding } from "../book";
import { totalsOf } from "../days/totals";

/** Of what is asked: all of it, where nothing is said. */
export interface Movements {
  account?: Account | undefined;
  /** Of an account that a book has several of; not of one that clears item by item. */
  object?: string | undefined;
  /** The first and the last day. */
  from?: Day | undefined;
  upTo?: Day | undefined;
}

/**
 * What days came to by account and object, as SQL with the columns of `totalsOf`: the closed ones out
 * of what was written down then, the open ones summed now. So a year costs its days, not its postings.
 */
export function movements(book: BookStanding, asked: Movements): Prisma.Sql {
  const bookId = Prisma.sql`${book.id}::uuid`;
  const closed = Prisma.sql`
    SELECT t.day, t.account, t.object, t.debit, t.credit, t.postings FROM day_totals t
    WHERE t.book_id = ${bookId} AND ${within("t", asked)}`;
  const open = totalsOf({
    bookId,
    after: Prisma.sql`${book.closedThrough}::date`,
    upTo: Prisma.sql`'infinity'::date`,
    where: within("p", asked),
  });
  return Prisma.sql`${closed} UNION ALL ${open}`;
}

function within(table: "t" | "p", { account, object, from, upTo }: Movements): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${table}.${name}`);
  const conditions = [
    Prisma.sql`true`,
    ...(account ? [Prisma.sql`${column("account")} = ${account}`] : []),
    ...(object !== undefined ? [Prisma.sql`${column("object")} = ${object}`] : []),
    ...(from ? [Prisma.sql`${column("day")} >= ${from}::date`] : []),
    ...(upTo ? [Prisma.sql`${column("day")} <= ${upTo}::date`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}
