import { councilById } from "@/lib/councils";
import { type Attachment, attachmentsOf, photosOfCase } from "@/lib/files";
import type { Answers } from "@/lib/forms";
import { lettersOf, type SentLetter } from "@/lib/notifications";
import { type Day, type Db, dateToDay, scopeOf } from "@/lib/platform";
import { type Profile, profileOfResident } from "@/lib/residents";
import type { Prisma } from "@/prisma/generated/client";
import { mayRefuse } from "../arrivals";
import { daysLeft, isOverdue } from "../clock";
import { answeredAs, type CaseEvent, historyOf } from "../history";
import { isReachable } from "../letters";
import { mayDo, worksOn } from "../policy";
import {
  type CaseState,
  type ClosingReason,
  closingReasons,
  type StaffAction,
  staffActions,
} from "../schema";
import { isTimeFor } from "../standing";
import { clockOf, stateOf } from "../state";
import { canDo } from "../status";
import { headlineOf } from "./queue";

/** Everything about a case that an officer works with. */
export interface StaffCase {
  id: string;
  reference: string;
  councilId: string;
  /** Of the change that an officer's forms are to save against. */
  revision: number;
  service: string;
  version: number;
  /** The service whose questions were answered: another, where its category was changed. */
  answeredAs: string;
  headline: string;
  answers: Answers;
  place: string | null;
  postcode: string | null;
  point: { lat: number; long: number } | null;
  state: CaseState;
  receivedAt: Date;
  targetDays: number;
  targetOn: Day;
  overdue: boolean;
  daysLeft: number | null;
  pausedAt: Date | null;
  closedAt: Date | null;
  /** When what said anything about a person was taken out of it; null while it is all there. */
  erasedAt: Date | null;
  closingReason: ClosingReason | null;
  reopenings: number;
  team: { id: string; name: string } | null;
  assignee: { id: string; name: string } | null;
  reporter: Reporter | null;
  /** How many who confirmed follow it. */
  followers: number;
  photos: { id: string; width: number; height: number; hidden: boolean; published: boolean }[];
  /** What the public reads; null where there is no public report of it. */
  published: { words: string | null; place: string | null } | null;
  history: CaseEvent[];
  /** What came with messages, by the line of history that it came with. */
  attachments: Attachment[];
  /** Since when a message of the resident's waits for an officer to look; null where none does. */
  unreadSince: Date | null;
  letters: SentLetter[];
  /** Offered by another council, or sent back by one that refused it; null for any other. */
  handover: { kind: "offered" | "returned"; from: string; mayRefuse: boolean } | null;
  /** The reference of the case that it is part of; null where it is by itself. */
  lead: string | null;
  /** How many other reports are part of it. */
  parts: number;
  /** Whether its reporter said that it is not fixed, and no manager has settled that. */
  disputed: boolean;
  /** Whether it is the asker's council's: another may follow it, and do nothing. */
  isOwn: boolean;
  /** What the asker may do to it now. */
  actions: StaffAction[];
}

export interface Reporter {
  name: string | null;
  email: string | null;
  phone: string | null;
  confirmed: boolean;
  stopped: boolean;
  /** Whether letters go to them. */
  reachable: boolean;
  /** What they told in their account for officers to know; null without an account. */
  account: Pick<Profile, "name" | "language" | "accessNeeds" | "contactBy"> | null;
}

/** A case in the scope of an officer of its council; null where they may not see it. */
export async function caseForStaff(
  db: Db,
  reference: string,
  now = new Date(),
): Promise<StaffCase | null> {
  const row = await db.case.findUnique({ where: { reference }, include });
  if (!row) return null;
  const profile = row.residentId && (await profileOfResident(db, row.residentId));
  const reporter = reporterIn(row, profile || null);
  const photos = await photosOfCase(db, row.id);
  const shown = new Set(row.public?.photos.map(({ fileId }) => fileId));
  const { public: report, lat, long } = row;
  const history = await historyOf(db, row.id);
  const handover = await handoverOf(db, row);
  return {
    ...plainly(row),
    headline: headlineOf(row),
    point: lat === null || long === null ? null : { lat, long },
    state: stateOf(row),
    targetOn: dateToDay(row.targetOn),
    overdue: isOverdue(clockOf(row), now),
    daysLeft: daysLeft(clockOf(row), now),
    closingReason: closingReasons.find((reason) => reason === row.closingReason) ?? null,
    reporter,
    followers: row._count.contacts,
    photos: photos.map((photo) => ({ ...photo, published: shown.has(photo.id) })),
    published: report && { words: report.words, place: report.place },
    attachments: await attachmentsOf(db, row.id),
    unreadSince: row.unreadSince,
    answeredAs: answeredAs(history, row.service),
    history,
    letters: await lettersOf(db, row.id),
    handover,
    lead: row.lead?.reference ?? null,
    parts: row._count.merged,
    disputed: row.disputedAt !== null,
    isOwn: worksOn(scopeOf(db), row.councilId),
    actions: actionsOn(db, row, reporter, handover),
  };
}

const include = {
  team: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
  contacts: { where: { kind: "reporter" } },
  public: { include: { photos: { select: { fileId: true } } } },
  lead: { select: { reference: true } },
  _count: {
    select: {
      merged: true,
      contacts: { where: { kind: "follower", confirmedAt: { not: null }, stoppedAt: null } },
    },
  },
} satisfies Prisma.CaseInclude;
type Row = Prisma.CaseGetPayload<{ include: typeof include }>;

function plainly(row: Row) {
  const { id, reference, councilId, revision, service, version, place, postcode } = row;
  const { receivedAt, targetDays, pausedAt, closedAt, erasedAt, reopenings, team, assignee } = row;
  return {
    ...{ id, reference, councilId, revision, service, version, place, postcode },
    ...{ receivedAt, targetDays, pausedAt, closedAt, erasedAt, reopenings, team, assignee },
    // Checked by the journey when they were given.
    answers: row.answers as Answers,
  };
}

function reporterIn(row: Row, profile: Profile | null): Reporter | null {
  const contact = row.contacts[0];
  if (!contact) return null;
  const { name, email, phone, confirmedAt, stoppedAt } = contact;
  return {
    ...{ name, email, phone },
    confirmed: confirmedAt !== null,
    stopped: stoppedAt !== null,
    reachable: isReachable(contact),
    account: profile && told(profile),
  };
}

/** No phone and no homes: officers have what was given with the report. */
function told({ name, language, accessNeeds, contactBy }: Profile): Reporter["account"] {
  return { name, language, accessNeeds, contactBy };
}

async function handoverOf(db: Db, row: Row): Promise<StaffCase["handover"]> {
  const { handover: kind, fromCouncilId, id, councilId } = row;
  if ((kind !== "offered" && kind !== "returned") || !fromCouncilId) return null;
  const from = await councilById(db, fromCouncilId);
  return { kind, from: from?.name ?? "", mayRefuse: await mayRefuse(db, id, councilId) };
}

function actionsOn(
  db: Db,
  row: Row,
  reporter: Reporter | null,
  handover: StaffCase["handover"],
): StaffAction[] {
  const scope = scopeOf(db);
  const me = scope.kind === "staff" ? scope.staffId : null;
  const report = row.public;
  const needless: Partial<Record<StaffAction, boolean>> = {
    // Of many cases at once, by the page of that change.
    undo: true,
    take: row.assigneeId === me,
    ask: !reporter?.reachable,
    publish: !report,
    refuse: !handover?.mayRefuse,
    handOver: row._count.merged > 0,
    merge: row._count.merged > 0 || handover?.kind === "offered",
    hide: !report || (!report.words && !report.place && report.photos.length === 0),
  };
  return staffActions.filter(
    (action) =>
      mayDo(scope, row, action) &&
      canDo(stateOf(row), action) &&
      isTimeFor(row, action) &&
      !needless[action],
  );
}
