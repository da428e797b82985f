import { sumOf } from "@/lib/money";
import type { Scope } from "@/lib/platform";
import type { Posting } from "./account";
import type { Book } from "./book";

/** A journal that is to be posted. */
export interface NewJournal {
  /** Whose book: a council's id, or the platform's. */
  book: Book;
  /** What it is posted for, once in a book: "balance-transaction:txn_1". */
  cause: string;
  /** Which of the standard journals: "charge-paid". */
  what: string;
  /** When it happened; its day in London is the accounting day where that is still open. */
  at: Date;
  /** They sum to nothing; none is zero. */
  postings: Posting[];
}

/** Who wrote something into a book. */
export interface Signature {
  scope: Scope["kind"];
  actorId: string | null;
}

/** A journal of those parts; what comes to nothing is left out. */
export function journalOf(journal: NewJournal): NewJournal {
  return { ...journal, postings: journal.postings.filter(({ amount }) => amount !== 0n) };
}

/** Throws where the postings are not what a journal may be: the database would refuse it at commit. */
export function checkBalance({ cause, postings }: NewJournal): void {
  if (postings.length < 2 || postings.some(({ amount }) => amount === 0n)) {
    throw new Error(`The journal ${cause} has no two postings, or one of nothing`);
  }
  if (sumOf(postings.map(({ amount }) => amount)) !== 0n) {
    throw new Error(`The journal ${cause} does not balance`);
  }
}

/** What takes back each of some postings. */
export function opposite(postings: readonly Posting[]): Posting[] {
  return postings.map((posting) => ({ ...posting, amount: -posting.amount }));
}

/** Whether two journals post the same, in whatever order. */
export function postsTheSame(one: readonly Posting[], other: readonly Posting[]): boolean {
  const lines = (postings: readonly Posting[]) => postings.map(lineOf).sort().join("\n");
  return lines(one) === lines(other);
}

function lineOf({ account, object, amount, ledgerString }: Posting): string {
  const { costCentre, subjective, project } = ledgerString ?? {};
  return JSON.stringify([account, object, String(amount), costCentre, subjective, project]);
}
