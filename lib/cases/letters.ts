import { serviceByKey } from "@/lib/catalogue";
import { type Order, sendLetter } from "@/lib/notifications";
import type { Db } from "@/lib/platform";
import { noticeKindOf, noticesOf, wants } from "@/lib/residents";
import type { Case, CaseContact } from "@/prisma/generated/client";
import { contactPath } from "./paths";

/** The reporter of a case, where the asker may see them. */
export function reporterOf(db: Db, caseId: string): Promise<CaseContact | null> {
  return db.caseContact.findFirst({ where: { caseId, kind: "reporter" } });
}

/** Whether letters may go to a contact: its owner said that the address is theirs, and wants them. */
export function isReachable(
  contact: Pick<CaseContact, "email" | "confirmedAt" | "stoppedAt"> | null,
): boolean {
  return Boolean(contact?.email && contact.confirmedAt && !contact.stoppedAt);
}

/** What every letter to a reporter has in common. */
export interface ReporterLetter {
  envelope: { to: string; councilId: string; caseId: string };
  named: { reference: string; what: string };
  trackPath: string;
  stopPath: string;
}

/**
 * Writes to the reporter, where letters may go there and, with an account, they want this one; gives
 * whether one goes. With `at`, the letter waits until then, and may be taken back so long.
 */
export async function tellReporter(
  db: Db,
  subject: Case,
  now: Date,
  letter: (shared: ReporterLetter) => Order,
  at?: Date,
): Promise<boolean> {
  const reporter = await reporterOf(db, subject.id);
  if (!reporter?.email || !isReachable(reporter)) return false;
  const shared = {
    envelope: { to: reporter.email, councilId: subject.councilId, caseId: subject.id },
    named: nameOf(subject),
    trackPath: contactPath("open", reporter.id),
    stopPath: contactPath("stop", reporter.id),
  };
  const order = letter(shared);
  if (!(await isWanted(db, reporter, order))) return false;
  await sendLetter(db, order, now, at);
  return true;
}

/** Without an account there is nowhere to choose: all come, until their owner stops them. */
async function isWanted(
  db: Db,
  { residentId }: Pick<CaseContact, "residentId">,
  { template }: Order,
): Promise<boolean> {
  if (!residentId) return true;
  const notices = (await noticesOf(db, [residentId])).get(residentId);
  return wants(notices, noticeKindOf(template));
}

/** The fields that name a report in every letter about it. */
export function nameOf(subject: Pick<Case, "reference" | "service">) {
  return {
    reference: subject.reference,
    what: serviceByKey(subject.service)?.name ?? "Report",
  };
}

/** A place as it fits a line of a letter. */
export function whereOf(place: string | null): string | null {
  return place?.trim().slice(0, 300) || null;
}
