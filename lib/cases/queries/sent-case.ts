import { type Day, type Db, dateToDay, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

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

/**
 * The address that a sent draft's reporter gave; null where they gave none. For whoever holds the
 * draft, who typed it. Opens a scope of its own: a sent draft sees of its case no contact.
 */
export async function addressOfDraft(draftId: string): Promise<string | null> {
  return withScope(systemScope("find the address that a draft was sent with"), async (db) => {
    const contact = await db.caseContact.findFirst({
      where: { kind: "reporter", case: { draftId } },
      select: { email: true },
    });
    return contact?.email ?? null;
  });
}
