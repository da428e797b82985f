import { actorIn, type Day, type Db, dayToDate, newId, scopeOf } from "@/lib/platform";
import type { Posting } from "../account";
import type { Book } from "../book";

interface Written {
  book: Book;
  bookId: string;
  cause: string;
  what: string;
  day: Day;
  eventDay: Day;
  postings: readonly Posting[];
  reversesId?: string;
}

/**
 * Writes a journal and its postings, signed by who asks; gives its id, or null where its cause or
 * its reversal was there before. The book is held.
 */
export async function writeJournal(db: Db, journal: Written, now: Date): Promise<string | null> {
  const { book: councilId, bookId, cause, what, postings, reversesId } = journal;
  const scope = scopeOf(db);
  const id = newId();
  const day = dayToDate(journal.day);
  const { count } = await db.journal.createMany({
    data: {
      ...{ id, bookId, councilId, cause, what, day, eventDay: dayToDate(journal.eventDay) },
      ...{
        lines: postings.length,
        at: now,
        scope: scope.kind,
        actorId: actorIn(scope),
        reversesId,
      },
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await db.posting.createMany({
    data: postings.map(({ account, object, amount, ledgerString }, index) => ({
      ...{ journalId: id, position: index + 1, day, bookId, councilId, account, object, amount },
      ...ledgerString,
    })),
  });
  return id;
}
