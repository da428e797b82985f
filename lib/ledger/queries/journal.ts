import { type Day, type Db, dateToDay } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import type { Account, Posting } from "../account";
import type { Book } from "../book";
import type { Signature } from "../journal";

/** A journal as it stands. */
export interface Journal extends Signature {
  id: string;
  book: Book;
  cause: string;
  what: string;
  /** The accounting day, and the one on which it happened. */
  day: Day;
  eventDay: Day;
  /** When it was written down. */
  at: Date;
  reversesId: string | null;
  reversedById: string | null;
  /** In their order. */
  postings: Posting[];
}

export async function journalById(db: Db, id: string): Promise<Journal | null> {
  return withPostings(db, await db.journal.findUnique({ where: { id }, include }));
}

/** What was posted to a book for a cause; null where nothing was. */
export async function journalByCause(db: Db, book: Book, cause: string): Promise<Journal | null> {
  const where = { cause, book: { councilId: book } };
  return withPostings(db, await db.journal.findFirst({ where, include }));
}

const include = { reversedBy: { select: { id: true } } } as const;
type Row = Prisma.JournalGetPayload<{ include: typeof include }>;

async function withPostings(db: Db, row: Row | null): Promise<Journal | null> {
  if (!row) return null;
  const postings = await db.posting.findMany({
    where: { journalId: row.id, day: row.day },
    orderBy: { position: "asc" },
  });
  const { id, cause, what, at, actorId, reversesId } = row;
  return {
    ...{ id, cause, what, at, actorId, reversesId, book: row.councilId },
    scope: row.scope as Signature["scope"],
    day: dateToDay(row.day),
    eventDay: dateToDay(row.eventDay),
    reversedById: row.reversedBy?.id ?? null,
    postings: postings.map(postingOf),
  };
}

interface PostingRow {
  account: string;
  object: string;
  amount: bigint;
  costCentre: string | null;
  subjective: string | null;
  project: string | null;
}

/** A posting as the database holds it, which takes no account but ours. */
export function postingOf(row: PostingRow): Posting {
  const { account, object, amount, costCentre, subjective, project } = row;
  const ledgerString =
    costCentre !== null && subjective !== null ? { costCentre, subjective, project } : null;
  return { account: account as Account, object, amount, ledgerString };
}
