import { serviceByKey } from "@/lib/catalogue";
import { type Order, type Postal, postalOf, sendLetters } from "@/lib/notifications";
import { type Db, londonDay } from "@/lib/platform";
import { type Notices, noticeKindOf, noticesOf, wants } from "@/lib/residents";
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
function addressOf(contact: CaseContact, home: string[] | undefined): string | Postal | null {
  if (!isReachable(contact)) return null;
  if (home) return postalOf(home[0] ?? null, home.slice(1));
  return isByPost(contact) ? postalOf(contact.name, contact.addressLines) : contact.email;
}

/** The envelope's lines of those residents whose account says that letters come by post. */
async function homesOf(db: Db, residentIds: string[], now: Date): Promise<Map<string, string[]>> {
  if (residentIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; lines: string[] | null }[]>`
    SELECT id, app.post_address(id, ${londonDay(now)}::date) AS lines
    FROM unnest(${residentIds}::uuid[]) AS id`;
  return new Map(rows.flatMap(({ id, lines }) => (lines ? [[id, lines] as const] : [])));
}

/** Where letters of a resident go who wants them on paper; null for others. */
export async function paperAddressOf(
  db: Db,
  residentId: string,
  now: Date,
): Promise<Postal | null> {
  const home = (await homesOf(db, [residentId], now)).get(residentId);
  return home ? postalOf(home[0] ?? null, home.slice(1)) : null;
}

/** What every letter to a reporter has in common. */
export interface ReporterLetter {
  envelope: { to: string | Postal; councilId: string; caseId: string };
  named: { reference: string; what: string };
  trackPath: string;
  stopPath: string;
}

/** A letter to the reporter of a case, and when it is written. */
export interface Telling {
  subject: Case;
  now: Date;
  letter: (shared: ReporterLetter) => Order;
}

/**
 * Writes to the reporter, where letters may go there and, with an account, they want this one; gives
 * whether one goes. With `at`, the letter waits until then, and may be taken back so long.
 */
export async function tellReporter(
  db: Db,
  subject: Case,
  now: Date,
  letter: Telling["letter"],
  at?: Date,
): Promise<boolean> {
  return (await tellReporters(db, [{ subject, now, letter }], at)) > 0;
}

/** The same of the reporters of several cases, in a handful of statements; gives how many letters go. */
export async function tellReporters(db: Db, tellings: Telling[], at?: Date): Promise<number> {
  const [first] = tellings;
  if (!first) return 0;
  const reporters = await reportersOf(
    db,
    tellings.map(({ subject }) => subject.id),
  );
  const residentIds = [...reporters.values()].flatMap(({ residentId }) => residentId ?? []);
  const homes = await homesOf(db, residentIds, first.now);
  const notices = residentIds.length > 0 ? await noticesOf(db, residentIds) : new Map();
  const letters = tellings.flatMap(({ subject, now, letter }) => {
    const reporter = reporters.get(subject.id);
    const to = reporter && addressOf(reporter, homes.get(reporter.residentId ?? ""));
    if (!reporter || !to) return [];
    const order = letter(sharedBy(subject, reporter, to));
    return isWanted(reporter, order, notices) ? [{ order, now }] : [];
  });
  if (letters.length > 0) await sendLetters(db, letters, at);
  return letters.length;
}

/** The reporters of cases, by case, where the asker may see them. */
async function reportersOf(db: Db, caseIds: string[]): Promise<Map<string, CaseContact>> {
  const rows = await db.caseContact.findMany({
    where: { caseId: { in: caseIds }, kind: "reporter" },
    take: caseIds.length,
  });
  return new Map(rows.map((row) => [row.caseId, row]));
}

function sharedBy(subject: Case, reporter: CaseContact, to: string | Postal): ReporterLetter {
  return {
    envelope: { to, councilId: subject.councilId, caseId: subject.id },
    named: nameOf(subject),
    trackPath: contactPath("open", reporter.id),
    stopPath: contactPath("stop", reporter.id),
  };
}

/**
 * Without an account there is nowhere to choose: all come, until their owner stops them, but for
 * what they can look up and nobody chose to hear of.
 */
function isWanted(
  { residentId }: Pick<CaseContact, "residentId">,
  { template }: Order,
  notices: Map<string, Notices>,
): boolean {
  if (!residentId) return template !== "work-started";
  return wants(notices.get(residentId), noticeKindOf(template));
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
