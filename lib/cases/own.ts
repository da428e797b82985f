import type { CallerChannel } from "@/lib/forms";
import { type Db, scopeOf } from "@/lib/platform";

/** Which case a reporter means. An account may have many; whoever holds a link has the one. */
export interface Own {
  reference?: string | undefined;
  /** How the reporter told it to the officer who writes it down for them. */
  channel?: CallerChannel | undefined;
}

/**
 * The case that the asker may speak of as its reporter; null where it is none of theirs. An officer
 * speaks for the reporter of any case of their council's, and has to say how they were told.
 */
export async function ownCaseId(db: Db, { reference, channel }: Own): Promise<string | null> {
  const scope = scopeOf(db);
  if (scope.kind === "holder") return "caseId" in scope ? scope.caseId : null;
  if (scope.kind === "staff" && reference && channel) {
    const { councilId } = scope;
    const row = await db.case.findFirst({ where: { reference, councilId }, select: { id: true } });
    return row?.id ?? null;
  }
  if (scope.kind !== "resident" || !reference) return null;
  const { residentId } = scope;
  const row = await db.case.findFirst({ where: { reference, residentId }, select: { id: true } });
  return row?.id ?? null;
}

/** The contact that the asker is on a case, as its reporter or as one who follows it; null for none. */
export async function ownContactId(db: Db, own: Own): Promise<string | null> {
  const scope = scopeOf(db);
  if (scope.kind === "holder") return "contactId" in scope ? scope.contactId : null;
  if (scope.kind !== "resident") return null;
  const caseId = (await ownCaseId(db, own)) ?? (await publicCaseId(db, own));
  if (!caseId) return null;
  const contact = await db.caseContact.findFirst({
    where: { caseId, residentId: scope.residentId },
    // Who reported it and follows it too is its reporter first.
    orderBy: { kind: "desc" },
    select: { id: true },
  });
  return contact?.id ?? null;
}

async function publicCaseId(db: Db, { reference = "" }: Own): Promise<string | null> {
  const row = await db.publicReport.findUnique({ where: { reference }, select: { caseId: true } });
  return row?.caseId ?? null;
}
