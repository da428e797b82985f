import { addDays, atOnce, type Day, type Db, dateToDay, newId } from "@/lib/platform";

/** Whose book: a council's id, or the platform's own. */
export type Book = string | typeof platformBook;
export const platformBook = null;

/** How the platform is called where a council's book says who owes it, or whom it owes. */
export const platformObject = "platform";

export interface BookStanding {
  id: string;
  /** The last day that is closed; null while none is. */
  closedThrough: Day | null;
}

/** A book as it stands; null where nothing was ever posted to it, or for whoever may not see it. */
export async function bookStanding(db: Db, book: Book): Promise<BookStanding | null> {
  const row = await db.book.findFirst({ where: { councilId: book } });
  return row && { id: row.id, closedThrough: row.closedThrough && dateToDay(row.closedThrough) };
}

/** The accounting day of what happened on a day: that day, or the first open one where it is closed. */
export function accountingDay({ closedThrough }: { closedThrough: Day | null }, day: Day): Day {
  return closedThrough !== null && day <= closedThrough ? addDays(closedThrough, 1) : day;
}

/**
 * Holds a book so that no day of it is closed until the transaction ends; others may post meanwhile.
 * Opens it where it is not there yet.
 */
export async function holdBook(db: Db, book: Book, now: Date): Promise<BookStanding> {
  const [, held] = await atOnce(
    () => db.$executeRaw`SELECT app.hold_book(${book}::uuid)`,
    () => bookStanding(db, book),
  );
  if (held) return held;
  await db.book.createMany({
    data: { id: newId(), councilId: book, createdAt: now },
    skipDuplicates: true,
  });
  const opened = await bookStanding(db, book);
  if (!opened) throw new Error("A book that was opened is not there");
  return opened;
}

/** Takes a book alone: waits for whoever posts to it, and they for this transaction. */
export async function takeBook(db: Db, book: Book): Promise<BookStanding | null> {
  const [, taken] = await atOnce(
    () => db.$executeRaw`SELECT app.take_book(${book}::uuid)`,
    () => bookStanding(db, book),
  );
  return taken;
}
