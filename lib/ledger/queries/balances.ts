import type { Pence } from "@/lib/money";
import type { Day, Db } from "@/lib/platform";
import { type Account, itemAccounts } from "../account";
import { type Book, bookStanding } from "../book";
import { movements } from "./movements";

export interface Balance {
  account: Account;
  /** Empty for an account that a book has one of, and for those that clear item by item. */
  object: string;
  /** Debits less credits. */
  balance: Pence;
}

/**
 * What stands on each account of a book, at the end of a day where one is given; what comes to
 * nothing is left out. They sum to nothing.
 */
export async function trialBalance(
  db: Db,
  book: Book,
  { upTo }: { upTo?: Day } = {},
): Promise<Balance[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  return db.$queryRaw<Balance[]>`
    SELECT account, object, sum(debit - credit)::bigint AS balance
    FROM (${movements(standing, { upTo })}) AS m
    GROUP BY account, object HAVING sum(debit - credit) <> 0 ORDER BY account, object`;
}

/**
 * What stands on an account, or on one of its objects (a charge, a fund, a council, …), at the end
 * of a day where one is given: debits less credits.
 */
export async function balanceOf(
  db: Db,
  book: Book,
  account: Account,
  { object, upTo }: { object?: string; upTo?: Day } = {},
): Promise<Pence> {
  const standing = await bookStanding(db, book);
  if (!standing) return 0n;
  if (object !== undefined && isItemAccount(account)) {
    return balanceOfItem(db, standing.id, account, object, upTo);
  }
  const [row] = await db.$queryRaw<{ balance: bigint }[]>`
    SELECT coalesce(sum(debit - credit), 0)::bigint AS balance
    FROM (${movements(standing, { account, object, upTo })}) AS m`;
  return row?.balance ?? 0n;
}

async function balanceOfItem(
  db: Db,
  bookId: string,
  account: Account,
  object: string,
  upTo: Day | undefined,
): Promise<Pence> {
  if (upTo === undefined) {
    const key = { bookId, account, object };
    const item = await db.openItem.findUnique({ where: { bookId_account_object: key } });
    return item?.balance ?? 0n;
  }
  const [row] = await db.$queryRaw<{ balance: bigint }[]>`
    SELECT coalesce(sum(amount), 0)::bigint AS balance FROM postings
    WHERE book_id = ${bookId}::uuid AND account = ${account} AND object = ${object}
      AND day <= ${upTo}::date`;
  return row?.balance ?? 0n;
}

function isItemAccount(account: Account): boolean {
  return (itemAccounts as readonly Account[]).includes(account);
}
