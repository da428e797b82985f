import { type Day, type Db, dateToDay } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { Account, Posting } from "../account";
import { type Book, bookStanding } from "../book";
import { postingOf } from "./journal";

/** A line of an account, and the journal that it is of. */
export interface AccountLine extends Posting {
  journalId: string;
  /** Its place in the journal, from 1. */
  position: number;
  day: Day;
  cause: string;
  what: string;
}

export const linesPageSize = 50;

/** The lines of an account or of one of its objects, the latest first; those before a line where one is given. */
export async function linesOf(
  db: Db,
  book: Book,
  account: Account,
  {
    object,
    before,
    size = linesPageSize,
  }: {
    object?: string | undefined;
    before?: Pick<AccountLine, "day" | "journalId" | "position"> | undefined;
    size?: number;
  } = {},
): Promise<AccountLine[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const ofObject = object === undefined ? Prisma.sql`true` : Prisma.sql`p.object = ${object}`;
  const earlier = before
    ? Prisma.sql`(p.day, p.journal_id, p.position)
        < (${before.day}::date, ${before.journalId}::uuid, ${before.position}::smallint)`
    : Prisma.sql`true`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.journal_id AS "journalId", p.position, p.day, p.account, p.object, p.amount,
      p.cost_centre AS "costCentre", p.subjective, p.project, j.cause, j.what
    FROM postings p JOIN journals j ON j.id = p.journal_id
    WHERE p.book_id = ${standing.id}::uuid AND p.account = ${account} AND ${ofObject} AND ${earlier}
    ORDER BY p.day DESC, p.journal_id DESC, p.position DESC LIMIT ${size}`;
  return rows.map(({ journalId, position, day, cause, what, ...row }) => ({
    ...{ journalId, position, day: dateToDay(day), cause, what },
    ...postingOf(row),
  }));
}

type Row = Parameters<typeof postingOf>[0] &
  Omit<AccountLine, keyof Posting | "day"> & { day: Date };
