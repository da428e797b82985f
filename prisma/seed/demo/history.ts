import { record } from "@/lib/audit";
import { newReference } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { type Db, dayToDate, londonDay, newId } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { answersOf, casebookOf, type Entry, isPrivate } from "./casebook";
import { furnishedCouncils } from "./councils";
import { type Standing, tell } from "./course";
import { historyLine } from "./history-line";
import { resident } from "./residents";
import { type Desk, staffing } from "./staffing";

interface Rows {
  cases: Prisma.CaseCreateManyInput[];
  contacts: Prisma.CaseContactCreateManyInput[];
  events: Prisma.CaseEventCreateManyInput[];
  reports: Prisma.PublicReportCreateManyInput[];
}

/** Gives the demo's councils a past. Nobody of it is written to: the letters are long sent. */
export async function writeHistory(db: Db, now = new Date()): Promise<void> {
  for (const furnished of furnishedCouncils) {
    const staff = await staffing(db, furnished.slug);
    const rows: Rows = { cases: [], contacts: [], events: [], reports: [] };
    for (const entry of casebookOf(furnished)) addCase(rows, staff.desk(entry), entry, now);
    await db.case.createMany({ data: rows.cases });
    await db.caseContact.createMany({ data: rows.contacts });
    await db.caseEvent.createMany({ data: rows.events });
    await db.publicReport.createMany({ data: rows.reports });
    const { councilId } = staff;
    const facts = { cases: rows.cases.length };
    const entry = { action: "demo.history-written", subject: "council", subjectId: councilId };
    await record(db, { ...entry, councilId, facts }, now);
  }
}

function addCase(rows: Rows, desk: Desk, entry: Entry, now: Date): void {
  const told = tell(entry.story, entry.targetDays, now, entry.number);
  const standing = told.at(-1)?.standing;
  if (!standing) return;
  const id = newId(standing.receivedAt);
  const { councilId } = desk;
  const caseRow = caseRowOf(id, desk, entry, standing);
  rows.cases.push(caseRow);
  rows.contacts.push(...contactsOf(id, desk, entry, standing));
  rows.events.push(
    ...told.map((happening) => historyLine({ caseId: id, councilId }, desk, happening)),
  );
  if (!isPrivate(entry)) rows.reports.push(publicReport(caseRow, entry, standing));
}

function caseRowOf(id: string, desk: Desk, entry: Entry, standing: Standing) {
  const { state, receivedAt, pausedAt, closedAt, closingReason } = standing;
  const { reopenings, revision, updatedAt } = standing;
  const { service, targetDays, place, lat, long } = entry;
  return {
    ...{
      id,
      councilId: desk.councilId,
      teamId: desk.teamId,
      service,
      targetDays,
      place,
      lat,
      long,
    },
    ...{ state, receivedAt, pausedAt, closedAt, closingReason, reopenings, revision, updatedAt },
    reference: newReference(desk.councilCode),
    version: serviceByKey(service)?.version ?? 1,
    answers: answersOf(entry, londonDay(receivedAt)),
    targetOn: dayToDate(standing.targetOn),
    assigneeId: standing.held ? desk.officer.id : null,
  };
}

function contactsOf(
  caseId: string,
  { councilId }: Desk,
  { number, story }: Entry,
  standing: Standing,
) {
  const mustAnswer = story.steps.some(({ kind }) => kind === "asked" || kind === "reopened");
  const reporter = resident(number % 7 === 6 && mustAnswer ? number + 1 : number);
  const createdAt = standing.receivedAt;
  // Most open the letter and confirm soon after; some never do.
  const confirms = reporter.email && (mustAnswer || number % 4 !== 3);
  const confirmedAt = confirms ? new Date(createdAt.getTime() + 11 * 60_000) : null;
  const contact = { caseId, councilId, createdAt, confirmedAt };
  const rows: Prisma.CaseContactCreateManyInput[] = [
    { ...contact, ...reporter, id: newId(createdAt), kind: "reporter" },
  ];
  const follower = resident(number + 21).email;
  if (number % 5 === 3 && follower && follower !== reporter.email) {
    const since = new Date(createdAt.getTime() + 60 * 60_000);
    const facts = { ...contact, createdAt: since, confirmedAt: since };
    rows.push({ ...facts, id: newId(since), kind: "follower", email: follower });
  }
  return rows;
}

function publicReport(
  {
    id,
    reference,
    councilId,
    service,
    state,
    receivedAt,
    updatedAt,
    closedAt,
  }: ReturnType<typeof caseRowOf>,
  { lat, long, place, report }: Entry,
  { published }: Standing,
) {
  return {
    ...{ caseId: id, reference, councilId, service, state, lat, long, updatedAt, closedAt },
    reportedAt: receivedAt,
    words: published ? report.words : null,
    place: published ? place : null,
  };
}
