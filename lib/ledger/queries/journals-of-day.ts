import { type Day, type Db, dateToDay, dayToDate } from "@/lib/platform";
import { type Book, bookStanding } from "../book";
import type { Journal } from "./journal";

/** A journal of a day, without its postings. */
export type JournalHead = Pick<
  Journal,
  "id" | "cause" | "what" | "eventDay" | "at" | "actorId" | "reversesId"
>;

export const journalsPageSize = 50;

/** The journals of an accounting day, the latest first; those before one where its id is given. */
export async function journalsOfDay(
  db: Db,
  book: Book,
  day: Day,
  { before, size = journalsPageSize }: { before?: string | undefined; size?: number } = {},
): Promise<JournalHead[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const rows = await db.journal.findMany({
    where: { bookId: standing.id, day: dayToDate(day), ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: size,
    select: {
      ...{ id: true, cause: true, what: true, eventDay: true, at: true },
      ...{ actorId: true, reversesId: true },
    },
  });
  return rows.map((row) => ({ ...row, eventDay: dateToDay(row.eventDay) }));
}
