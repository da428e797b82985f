import { type Day, type Db, londonDay, scopeOf } from "@/lib/platform";
import { accountingDay, holdBook } from "../book";
import { checkBalance, type NewJournal, postsTheSame } from "../journal";
import { mayPost } from "../policy";
import { journalByCause } from "../queries/journal";
import { writeJournal } from "./write";

export interface Posted {
  journalId: string;
  /** The accounting day. */
  day: Day;
  /** It stood there before, by this cause and with these postings. */
  repeated: boolean;
}

/**
 * Posts a journal. The same cause once more with the same postings gives what was posted first,
 * however many do it at once. Throws where the cause stands for something else in that book, where
 * the postings do not sum to nothing, and for whoever may not post there: none of it is to happen.
 */
export async function post(db: Db, journal: NewJournal, now = new Date()): Promise<Posted> {
  checkBalance(journal);
  const { book, cause, at } = journal;
  if (!mayPost(scopeOf(db), book)) throw new Error("This scope posts to no such book");
  const standing = await holdBook(db, book, now);
  const eventDay = londonDay(at);
  const day = accountingDay(standing, eventDay);
  const journalId = await writeJournal(db, { ...journal, bookId: standing.id, day, eventDay }, now);
  if (journalId) return { journalId, day, repeated: false };
  const first = await journalByCause(db, book, cause);
  if (!first || first.what !== journal.what || !postsTheSame(first.postings, journal.postings)) {
    throw new Error(`The journal ${cause} was posted before, and otherwise`);
  }
  return { journalId: first.id, day: first.day, repeated: true };
}
