import type { Pence } from "@/lib/money";
import type { Day, Db } from "@/lib/platform";
import { accounts, type Posting } from "../account";
import { type Book, bookStanding } from "../book";
import { postingOf } from "./journal";

/** What some days came to for a council's general ledger: debits and credits, each zero or more. */
export interface LedgerTotal extends Omit<Posting, "amount"> {
  debit: Pence;
  credit: Pence;
}

/**
 * What the days of a range come to by account, and income by the ledger string that its fund had on
 * the day: all debits are as much as all credits. Reads every posting of the range: for a month, not
 * for years.
 */
export async function ledgerTotals(
  db: Db,
  book: Book,
  { from, upTo }: { from: Day; upTo: Day },
): Promise<LedgerTotal[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.account, CASE WHEN app.clears_by_item(p.account) THEN '' ELSE p.object END AS object,
      p.cost_centre AS "costCentre", p.subjective, p.project,
      coalesce(sum(p.amount) FILTER (WHERE p.amount > 0), 0)::bigint AS debit,
      coalesce(-sum(p.amount) FILTER (WHERE p.amount < 0), 0)::bigint AS credit
    FROM postings p
    WHERE p.book_id = ${standing.id}::uuid AND p.account = ANY(${[...accounts]})
      AND p.day BETWEEN ${from}::date AND ${upTo}::date
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`;
  return rows.map(({ debit, credit, ...row }) => {
    const { account, object, ledgerString } = postingOf({ ...row, amount: 0n });
    return { account, object, ledgerString, debit, credit };
  });
}

type Row = Omit<Parameters<typeof postingOf>[0], "amount"> & Pick<LedgerTotal, "debit" | "credit">;
