import { type Attachment, type CasePhoto, filesOfCase } from "@/lib/files";
import { type Day, type Db, dateToDay } from "@/lib/platform";
import type { Case, CaseContact } from "@/prisma/generated/client";
import { type CaseEvent, historyOf } from "../history";
import { type Own, ownCaseId, ownContactId } from "../own";
import { type CaseState, type ClosingReason, closingReasons } from "../schema";
import { clockOf, stateOf } from "../state";
import { canDo, canReopen, reopenUntil } from "../status";
import { type Next, whatNext } from "../what-next";
import { type PublicReport, publicReportOf } from "./public-reports";

/** What a contact of a case sees: its reporter the case, a follower the public report. */
export type Tracked =
  | ({ kind: "reporter"; contact: TrackedContact } & TrackedCase)
  | { kind: "follower"; contact: TrackedContact; report: PublicReport };

export interface TrackedContact {
  /** Where letters go; null where the reporter gave no address. */
  email: string | null;
  confirmed: boolean;
  stopped: boolean;
}

export interface TrackedCase {
  caseId: string;
  reference: string;
  councilId: string;
  service: string;
  state: CaseState;
  place: string | null;
  postcode: string | null;
  receivedAt: Date;
  targetOn: Day;
  next: Next;
  closingReason: ClosingReason | null;
  photos: CasePhoto[];
  thread: ThreadEvent[];
  canReply: boolean;
  /** Whether they may write to the council now. */
  canMessage: boolean;
  /** Until when they may say that it is not fixed; null where they may not. */
  reopenUntil: Day | null;
  /** Up to when the council said what is shown here: for `markSeen`. */
  saidAt: Date | null;
}

/** A line of the thread, and what came with it. */
export interface ThreadEvent extends CaseEvent {
  files: Attachment[];
  /** Said by the council since the reporter last looked from their account. */
  unread: boolean;
}

/**
 * What a contact sees, in the scope of their link or of their account; null where it is gone, or
 * not theirs.
 */
export async function trackedCase(
  db: Db,
  now = new Date(),
  own: Own = {},
): Promise<Tracked | null> {
  const contactId = await ownContactId(db, own);
  const contact = contactId ? await db.caseContact.findUnique({ where: { id: contactId } }) : null;
  const caseId = await ownCaseId(db, own);
  if (caseId) {
    const found = await ownCase(db, caseId, now);
    return found && { kind: "reporter", contact: settledBy(contact), ...found };
  }
  const report = contact && (await publicReportOf(db, contact.caseId));
  return report && { kind: "follower", contact: settledBy(contact), report };
}

/** The resident has seen what the council said up to a moment. Later than that stays unread. */
export async function markSeen(
  db: Db,
  { caseId, saidAt }: Pick<TrackedCase, "caseId" | "saidAt">,
): Promise<void> {
  if (!saidAt) return;
  await db.case.updateMany({
    where: { id: caseId, OR: [{ residentReadAt: null }, { residentReadAt: { lt: saidAt } }] },
    data: { residentReadAt: saidAt },
  });
}

function settledBy(contact: CaseContact | null): TrackedContact {
  return {
    email: contact?.email ?? null,
    confirmed: Boolean(contact?.confirmedAt),
    stopped: Boolean(contact?.stoppedAt),
  };
}

async function ownCase(db: Db, id: string, now: Date): Promise<TrackedCase | null> {
  const row = await db.case.findUnique({ where: { id } });
  if (!row) return null;
  const { reference, councilId, service, place, postcode, receivedAt, closedAt, saidAt } = row;
  const state = stateOf(row);
  const { photos, attachments } = await filesOfCase(db, id);
  return {
    ...{ caseId: id, reference, councilId, service, state, place, postcode, receivedAt, saidAt },
    targetOn: dateToDay(row.targetOn),
    next: whatNext({ ...clockOf(row), closedAt, following: false }, now),
    closingReason: closingReasons.find((reason) => reason === row.closingReason) ?? null,
    photos,
    thread: await threadOf(db, row, attachments),
    canReply: canDo(state, "reply"),
    canMessage: canDo(state, "message"),
    reopenUntil: closedAt && canReopen(closedAt, now) ? reopenUntil(closedAt) : null,
  };
}

async function threadOf(
  db: Db,
  { id, residentId, residentReadAt }: Case,
  files: Attachment[],
): Promise<ThreadEvent[]> {
  const events = await historyOf(db, id);
  return events.map((event) => ({
    ...event,
    files: files.filter(({ eventId }) => eventId === event.id),
    unread:
      residentId !== null &&
      event.by === "officer" &&
      (residentReadAt === null || event.at > residentReadAt),
  }));
}
