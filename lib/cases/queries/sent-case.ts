import { type Day, type Db, dateToDay } from "@/lib/platform";

/** What a confirmation says of the case that a draft became. */
export interface SentCase {
  reference: string;
  councilId: string;
  service: string;
  targetOn: Day;
}

/** The case that a draft became, for the draft's holder; null where it became none. */
export async function sentCase(db: Db, draftId: string): Promise<SentCase | null> {
  const row = await db.case.findUnique({ where: { draftId } });
  if (!row) return null;
  const { reference, councilId, service, targetOn } = row;
  return { reference, councilId, service, targetOn: dateToDay(targetOn) };
}
