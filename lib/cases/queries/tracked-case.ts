import { photosOfCase } from "@/lib/files";
import { type Day, type Db, dateToDay, scopeOf } from "@/lib/platform";
import type { CaseContact } from "@/prisma/generated/client";
import { isOverdue } from "../clock";
import { type CaseEvent, historyOf } from "../history";
import { type CaseState, type ClosingReason, closingReasons } from "../schema";
import { clockOf, stateOf } from "../state";
import { canDo, canReopen, reopenUntil } from "../status";
import { type PublicReport, publicReportOf } from "./public-reports";

/** What somebody sees who holds a tracking token: a reporter their case, a follower the public report. */
export type Tracked =
  | ({ kind: "reporter"; contact: TrackedContact } & TrackedCase)
  | { kind: "follower"; contact: TrackedContact; report: PublicReport };

export interface TrackedContact {
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
  overdue: boolean;
  closingReason: ClosingReason | null;
  photos: { id: string; width: number; height: number }[];
  thread: CaseEvent[];
  canReply: boolean;
  /** Until when they may say that it is not fixed; null where they may not. */
  reopenUntil: Day | null;
}

/** What the holder of a tracking token sees, in their scope; null where it is gone. */
export async function trackedCase(db: Db, now = new Date()): Promise<Tracked | null> {
  const scope = scopeOf(db);
  if (scope.kind !== "holder" || !("contactId" in scope)) return null;
  const contact = await db.caseContact.findUnique({ where: { id: scope.contactId } });
  if (!contact) return null;
  const settled = settledBy(contact);
  if (!scope.caseId) {
    const report = await publicReportOf(db, contact.caseId);
    return report && { kind: "follower", contact: settled, report };
  }
  const found = await ownCase(db, scope.caseId, now);
  return found && { kind: "reporter", contact: settled, ...found };
}

function settledBy(contact: CaseContact): TrackedContact {
  return { confirmed: contact.confirmedAt !== null, stopped: contact.stoppedAt !== null };
}

async function ownCase(db: Db, id: string, now: Date): Promise<TrackedCase | null> {
  const row = await db.case.findUnique({ where: { id } });
  if (!row) return null;
  const { reference, councilId, service, place, postcode, receivedAt, closedAt } = row;
  const state = stateOf(row);
  return {
    ...{ caseId: id, reference, councilId, service, state, place, postcode, receivedAt },
    targetOn: dateToDay(row.targetOn),
    overdue: isOverdue(clockOf(row), now),
    closingReason: closingReasons.find((reason) => reason === row.closingReason) ?? null,
    photos: await photosOfCase(db, id),
    thread: await historyOf(db, id),
    canReply: canDo(state, "reply"),
    reopenUntil: closedAt && canReopen(closedAt, now) ? reopenUntil(closedAt) : null,
  };
}
