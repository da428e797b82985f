import type { Pence } from "@/lib/money";
import { type Day, type Db, dateToDay } from "@/lib/platform";
import { type Book, bookStanding } from "../book";
import { movements } from "./movements";

/** What a fund took on a day, VAT not in it. */
export interface Takings {
  day: Day;
  fund: string;
  /** In, and given back: each zero or more. */
  taken: Pence;
  givenBack: Pence;
}

/** What each fund took on each day of a range that it took or gave back anything on, by day and fund. */
export async function takingsByDay(
  db: Db,
  book: Book,
  { from, upTo }: { from: Day; upTo: Day },
): Promise<Takings[]> {
  const standing = await bookStanding(db, book);
  if (!standing) return [];
  const rows = await db.$queryRaw<(Omit<Takings, "day"> & { day: Date })[]>`
    SELECT day, object AS fund, credit AS taken, debit AS "givenBack"
    FROM (${movements(standing, { account: "FUND", from, upTo })}) AS m ORDER BY day, object`;
  return rows.map((row) => ({ ...row, day: dateToDay(row.day) }));
}
