import { type Db, dateToDay, londonDay, scopeOf } from "@/lib/platform";
import { accountingDay, holdBook } from "../book";
import { opposite } from "../journal";
import { mayPost } from "../policy";
import { journalById } from "../queries/journal";
import type { Posted } from "./post";
import { writeJournal } from "./write";

export type Reversed =
  | ({ ok: true } & Posted)
  | {
      ok: false;
      reason:
        | "not-found"
        | "forbidden"
        /** It takes another one back: what that one said is posted anew instead. */
        | "is-reversal"
        | "reversed-already";
    };

/**
 * Takes a journal back by one that posts the opposite, once: by the same cause again it gives the
 * first, by another it is refused. `at` is when it happened.
 */
export async function reverse(
  db: Db,
  { journalId, cause, at }: { journalId: string; cause: string; at: Date },
  now = new Date(),
): Promise<Reversed> {
  const journal = await journalById(db, journalId);
  if (!journal) return { ok: false, reason: "not-found" };
  if (!mayPost(scopeOf(db), journal.book)) return { ok: false, reason: "forbidden" };
  if (journal.reversesId) return { ok: false, reason: "is-reversal" };
  const standing = await holdBook(db, journal.book, now);
  const eventDay = londonDay(at);
  const day = accountingDay(standing, eventDay);
  const written = await writeJournal(
    db,
    {
      ...{ book: journal.book, bookId: standing.id, cause, what: "reversal", day, eventDay },
      ...{ postings: opposite(journal.postings), reversesId: journalId },
    },
    now,
  );
  if (written) return { ok: true, journalId: written, day, repeated: false };
  const first = await db.journal.findUnique({ where: { reversesId: journalId } });
  if (!first) throw new Error(`The journal ${cause} was posted before, and otherwise`);
  if (first.cause !== cause) return { ok: false, reason: "reversed-already" };
  return { ok: true, journalId: first.id, day: dateToDay(first.day), repeated: true };
}
