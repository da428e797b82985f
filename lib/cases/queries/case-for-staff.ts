import { councilById } from "@/lib/councils";
import { type Attachment, filesOfCase } from "@/lib/files";
import { type Answers, type CallerChannel, callerChannels } from "@/lib/forms";
import { lettersOf, type SentLetter } from "@/lib/notifications";
import { atOnce, type Day, type Db, dateToDay, scopeOf } from "@/lib/platform";
import { type Profile, profileOfResident } from "@/lib/residents";
import type { Case } from "@/prisma/generated/client";
import { mayRefuse } from "../arrivals";
import { isRegistered } from "../callers/caller";
import { daysLeft, isOverdue } from "../clock";
import { answeredAs, type CaseEvent, historyOf } from "../history";
import { isReachable } from "../letters";
import { noteLook } from "../looks";
import { type Marker, markersOn } from "../markers/queries";
import { mayDo, worksOn } from "../policy";
import {
  type CaseState,
  type ClosingReason,
  closingReasons,
  type ResidentAction,
  residentActions,
  type StaffAction,
  staffActions,
} from "../schema";
import { isTimeFor } from "../standing";
import { clockOf, stateOf } from "../state";
import { canDo, canReopen } from "../status";
import { type AroundReporter, type CaseAround, caseAround } from "./case-around";
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
  /** What officers must know before they meet the reporter. */
  markers: Marker[];
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
  /** How it came. */
  channel: "web" | CallerChannel;
  /** What the asker may write down for the resident now. */
  callerActions: ResidentAction[];
}

export interface Reporter {
  name: string | null;
  email: string | null;
  phone: string | null;
  confirmed: boolean;
  stopped: boolean;
  /** Whether letters go to them. */
  reachable: boolean;
  /** Whether they have an account, or were registered without an e-mail address. */
  hasAccount: boolean;
  /** Where letters on paper go; none where none may. */
  addressLines: string[];
  /** What they told in their account for officers to know; null without an account. */
  account: Pick<Profile, "name" | "language" | "accessNeeds" | "contactBy"> | null;
}

/**
 * A case in the scope of an officer of its council; null where they may not see it. `looking` writes
 * down that they have it before them.
 */
export async function caseForStaff(
  db: Db,
  reference: string,
  { now = new Date(), looking = false } = {},
): Promise<StaffCase | null> {
  // Two round trips: what the reference finds, and what stands by what was found.
  const [row, around] = await atOnce(
    () => db.case.findUnique({ where: { reference } }),
    () => caseAround(db, reference),
  );
  if (!row || !around) return null;
  const { report, lead, parts, followers, team, assignee } = around;
  const [
    profile,
    { photos, attachments },
    history,
    handover,
    isRegisteredCaller,
    markers,
    letters,
  ] = await atOnce(
    () => (row.residentId ? profileOfResident(db, row.residentId) : null),
    () => filesOfCase(db, row.id),
    () => historyOf(db, row.id),
    () => handoverOf(db, row),
    () => row.residentId !== null && isRegistered(db, row.residentId),
    () => (around.reporter ? markersOn(db, around.reporter, now) : []),
    () => lettersOf(db, row.id),
    () => looking && noteLook(db, row.id, now),
  );
  const reporter = around.reporter && reporterOf(around.reporter, profile);
  const shown = new Set(report?.photos);
  const { lat, long } = row;
  return {
    ...plainly(row),
    ...{ lead, parts, followers, team, assignee, reporter, attachments, history, handover },
    headline: headlineOf(row),
    point: lat === null || long === null ? null : { lat, long },
    state: stateOf(row),
    targetOn: dateToDay(row.targetOn),
    overdue: isOverdue(clockOf(row), now),
    daysLeft: daysLeft(clockOf(row), now),
    closingReason: closingReasons.find((reason) => reason === row.closingReason) ?? null,
    markers,
    photos: photos.map((photo) => ({ ...photo, published: shown.has(photo.id) })),
    published: report && { words: report.words, place: report.place },
    unreadSince: row.unreadSince,
    answeredAs: answeredAs(history, row.service),
    letters,
    disputed: row.disputedAt !== null,
    isOwn: worksOn(scopeOf(db), row.councilId),
    actions: actionsOn(db, row, { ...around, reporter, handover, isRegisteredCaller }),
    channel: callerChannels.find((way) => way === row.channel) ?? "web",
    callerActions: callerActionsOn(db, row, now),
  };
}

function plainly(row: Case) {
  const { id, reference, councilId, revision, service, version, place, postcode } = row;
  const { receivedAt, targetDays, pausedAt, closedAt, erasedAt, reopenings } = row;
  return {
    ...{ id, reference, councilId, revision, service, version, place, postcode },
    ...{ receivedAt, targetDays, pausedAt, closedAt, erasedAt, reopenings },
    // Checked by the journey when they were given.
    answers: row.answers as Answers,
  };
}

function reporterOf(contact: AroundReporter, profile: Profile | null): Reporter {
  const { name, email, phone, addressLines, residentId, confirmedAt, stoppedAt } = contact;
  return {
    ...{ name, email, phone, addressLines },
    hasAccount: residentId !== null,
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

async function handoverOf(db: Db, row: Case): Promise<StaffCase["handover"]> {
  const { handover: kind, fromCouncilId, id, councilId } = row;
  if ((kind !== "offered" && kind !== "returned") || !fromCouncilId) return null;
  const [from, isRefusable] = await atOnce(
    () => councilById(db, fromCouncilId),
    () => mayRefuse(db, id, councilId),
  );
  return { kind, from: from?.name ?? "", mayRefuse: isRefusable };
}

function actionsOn(
  db: Db,
  row: Case,
  {
    reporter,
    report,
    parts,
    handover,
    isRegisteredCaller,
  }: Pick<CaseAround, "report" | "parts"> &
    Pick<StaffCase, "reporter" | "handover"> & { isRegisteredCaller: boolean },
): StaffAction[] {
  const scope = scopeOf(db);
  const me = scope.kind === "staff" ? scope.staffId : null;
  const needless: Partial<Record<StaffAction, boolean>> = {
    // Of many cases at once, by the page of that change.
    undo: true,
    invite: !isRegisteredCaller,
    register: !reporter || reporter.email !== null || reporter.hasAccount,
    take: row.assigneeId === me,
    ask: !reporter?.reachable,
    publish: !report,
    refuse: !handover?.mayRefuse,
    handOver: parts > 0,
    merge: parts > 0 || handover?.kind === "offered",
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

function callerActionsOn(db: Db, row: Case, now: Date): ResidentAction[] {
  if (!worksOn(scopeOf(db), row.councilId)) return [];
  return residentActions.filter(
    (action) =>
      canDo(stateOf(row), action) && (action !== "reopen" || canReopen(row.closedAt, now)),
  );
}
