import { serviceByKey } from "@/lib/catalogue";
import { type Order, type Postal, postalOf, sendLetter } from "@/lib/notifications";
import { type Db, londonDay } from "@/lib/platform";
import { noticeKindOf, noticesOf, wants } from "@/lib/residents";
import type { Case, CaseContact } from "@/prisma/generated/client";
import { contactPath } from "./paths";

/** The reporter of a case, where the asker may see them. */
export function reporterOf(db: Db, caseId: string): Promise<CaseContact | null> {
  return db.caseContact.findFirst({ where: { caseId, kind: "reporter" } });
}

type Address = Pick<
  CaseContact,
  "email" | "confirmedAt" | "stoppedAt" | "contactBy" | "addressLines"
>;

/**
 * Whether letters may go to a contact: its owner said that the e-mail address is theirs, or an officer
 * took down where to post them; and they want them.
 */
export function isReachable(contact: Address | null): boolean {
  if (!contact || contact.stoppedAt) return false;
  return isByPost(contact) || Boolean(contact.email && contact.confirmedAt);
}

function isByPost({ contactBy, addressLines }: Address): boolean {
  return contactBy === "post" && addressLines.length > 0;
}

/** Where a contact's letters go: on paper, where they want that; null where none may go. */
async function addressOf(db: Db, contact: CaseContact, now: Date): Promise<string | Postal | null> {
  if (!isReachable(contact)) return null;
  const home = contact.residentId && (await homeOf(db, contact.residentId, now));
  if (home) return { lines: home };
  return isByPost(contact) ? postalOf(contact.name, contact.addressLines) : contact.email;
}

/** The envelope's lines of a resident whose account says that letters come by post; null for others. */
async function homeOf(db: Db, residentId: string, now: Date): Promise<string[] | null> {
  const [row] = await db.$queryRaw<{ lines: string[] | null }[]>`
    SELECT app.post_address(${residentId}::uuid, ${londonDay(now)}::date) AS lines`;
  return row?.lines ?? null;
}

/** What every letter to a reporter has in common. */
export interface ReporterLetter {
  envelope: { to: string | Postal; councilId: string; caseId: string };
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
  const to = reporter && (await addressOf(db, reporter, now));
  if (!reporter || !to) return false;
  const shared = {
    envelope: { to, councilId: subject.councilId, caseId: subject.id },
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
