import type { Pence } from "@/lib/money";
import { type Day, type Db, dateToDay, dayToDate } from "@/lib/platform";
import type { ItemAccount } from "../account";
import { type Book, bookStanding } from "../book";

/** Something on an account that clears item by item, which is not cleared. */
export interface OpenItem {
  /** The charge, payout, refund, … */
  object: string;
  /** Debits less credits; never zero. */
  balance: Pence;
  /** The accounting day on which it began: its age. */
  since: Day;
}

export const openItemsPageSize = 50;

/** What stands open on an account, the oldest first; the page after an item where one is given. */
export async function openItems(
  db: Db,
  book: Book,
  account: ItemAccount,
  {
    after,
    size = openItemsPageSize,
  }: { after?: Pick<OpenItem, "object" | "since"> | undefined; size?: number } = {},
): Promise<OpenItem[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const beyond = after && {
    OR: [
      { since: { gt: dayToDate(after.since) } },
      { since: dayToDate(after.since), object: { gt: after.object } },
    ],
  };
  const rows = await db.openItem.findMany({
    where: { bookId: standing.id, account, ...beyond },
    orderBy: [{ since: "asc" }, { object: "asc" }],
    take: size,
    select: { object: true, balance: true, since: true },
  });
  return rows.map((row) => ({ ...row, since: dateToDay(row.since) }));
}
