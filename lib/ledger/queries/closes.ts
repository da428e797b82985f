import { type Day, type Db, dateToDay, dayToDate } from "@/lib/platform";
import type { DayClose as Row } from "@/prisma/generated/client";
import type { Book } from "../book";
import type { Signature } from "../journal";

/** A closed day, signed. */
export interface DayClose extends Signature {
  day: Day;
  /** The day closed before it; null for the first. Days between them had no journal. */
  after: Day | null;
  journals: number;
  hash: string;
  closedAt: Date;
}

/** The close of a day; null where it is open, or went by without one. */
export async function dayClose(db: Db, book: Book, day: Day): Promise<DayClose | null> {
  const row = await db.dayClose.findFirst({
    where: { book: { councilId: book }, day: dayToDate(day) },
  });
  return row && closeOf(row);
}

export const closesPageSize = 50;

/** The latest closes, or those before a day, the latest first. */
export async function dayCloses(
  db: Db,
  book: Book,
  { before, size = closesPageSize }: { before?: Day | undefined; size?: number } = {},
): Promise<DayClose[]> {
  const rows = await db.dayClose.findMany({
    where: { book: { councilId: book }, ...(before && { day: { lt: dayToDate(before) } }) },
    orderBy: { day: "desc" },
    take: size,
  });
  return rows.map(closeOf);
}

function closeOf({ day, after, journals, hash, closedAt, scope, actorId }: Row): DayClose {
  return {
    ...{ day: dateToDay(day), after: after && dateToDay(after), journals, hash, closedAt, actorId },
    scope: scope as DayClose["scope"],
  };
}
