import { z } from "zod";
import { recordAll } from "@/lib/audit";
import {
  type Db,
  dateToDay,
  defineJob,
  enqueueAll,
  idSchema,
  newId,
  withScope,
} from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Case, CaseEvent } from "@/prisma/generated/client";
import type { Done } from "./change";
import { tellReporters } from "./letters";
import { closingLetter, messageLetter, startLetter } from "./letters-of-change";
import { lockCases } from "./parts";
import { runOn } from "./run-on";
import { type CaseAction, type EventFacts, eventFactsSchema } from "./schema";
import { momentIn } from "./standing";
import { stateOf } from "./state";
import { stateAfter } from "./status";
import { tellFollowersJob } from "./tell-followers";
import { wasUndone } from "./was-undone";

/** How many parts one job does, in one transaction. */
const batch = 50;

/**
 * Does to the parts of an incident what was done to the case that leads it: the same line of
 * history, state and letter. Which they are was settled when it was done. A part has the line or has
 * it not, together with all that follows from it, so that a job cut off midway begins anew.
 */
export const tellPartsJob = defineJob({
  name: "tell-parts",
  payload: z.object({ eventId: idSchema, caseIds: z.array(idSchema).max(batch) }),
  tries: 12,
  run: ({ eventId, caseIds }) =>
    withScope(systemScope("do to the parts of an incident what was done to its lead"), (db) =>
      repeatOn(db, eventId, caseIds),
    ),
});

/** Enqueues it for the parts of a case, if it leads any: to be done at once, or at `at`. */
export async function tellParts(db: Db, { after, eventId }: Done, at?: Date): Promise<void> {
  const parts = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM app.parts_of(${after.id}::uuid) AS id`;
  const ids = parts.map(({ id }) => id);
  const batches = Array.from({ length: Math.ceil(ids.length / batch) }, (_, n) =>
    ids.slice(n * batch, (n + 1) * batch),
  );
  const payloads = batches.map((caseIds) => ({ eventId, caseIds }));
  await enqueueAll(db, tellPartsJob, payloads, { at });
}

type Lead = Omit<CaseEvent, "facts"> & { facts: EventFacts };

async function repeatOn(db: Db, eventId: string, caseIds: string[]): Promise<void> {
  const row = await db.caseEvent.findUnique({ where: { id: eventId } });
  if (!row || (await wasUndone(db, row))) return;
  const lead = { ...row, facts: eventFactsSchema.parse(row.facts) };
  const locked = await lockCases(db, caseIds);
  const had = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, facts: { path: ["of"], equals: eventId } },
    select: { caseId: true },
  });
  const done = new Set(had.map(({ caseId }) => caseId));
  const parts = locked.filter((part) => !done.has(part.id) && isDue(part, lead));
  if (parts.length > 0) await repeat(db, lead, parts);
}

const actions: Partial<Record<string, CaseAction>> = {
  answered: "answer",
  started: "start",
  closed: "close",
};

/** Words reach whoever was part of it then; its state changes only where it still is. */
function isDue(part: Case, { kind, caseId }: Lead): boolean {
  const action = actions[kind];
  if (!action || part.erasedAt || stateAfter(stateOf(part), action) === null) return false;
  return action === "answer" || part.mergedIntoId === caseId;
}

interface Repeated {
  eventId: string;
  before: Case;
  after: Case;
}

async function repeat(db: Db, lead: Lead, parts: Case[]): Promise<void> {
  const repeated = parts.map((before) => ({
    eventId: newId(lead.at),
    before,
    after: changed(before, lead),
  }));
  await saveCases(db, repeated);
  await writeHistory(db, lead, repeated);
  await tell(db, lead, repeated);
}

/** A part as it is once the same was done to it. */
function changed(before: Case, { kind, at: done, facts }: Lead): Case {
  const at = momentIn(before, done);
  const state = stateAfter(stateOf(before), actions[kind] ?? "answer") ?? before.state;
  const told = { ...before, state, revision: before.revision + 1, saidAt: at, updatedAt: at };
  if (kind === "answered") return told;
  if (kind === "started") return { ...told, ...runOn(before, at) };
  return { ...told, ...runOn(before, at), closedAt: at, closingReason: facts.reason ?? null };
}

/** All parts and their public reports in a statement each. */
async function saveCases(db: Db, repeated: Repeated[]): Promise<void> {
  const rows = repeated.map(({ after }) => after);
  const json = JSON.stringify(
    rows.map(({ id, state, targetOn, pausedAt, closedAt, closingReason, updatedAt }) => ({
      ...{ id, state, updated_at: updatedAt, closed_at: closedAt, closing_reason: closingReason },
      ...{ target_on: dateToDay(targetOn), paused_at: pausedAt },
    })),
  );
  await db.$executeRaw`
    UPDATE cases c SET state = n.state, target_on = n.target_on, paused_at = n.paused_at,
      closed_at = n.closed_at, closing_reason = n.closing_reason, revision = c.revision + 1,
      said_at = n.updated_at, updated_at = n.updated_at
    FROM jsonb_to_recordset(${json}::jsonb) AS n(id uuid, state text, target_on date,
      paused_at timestamptz, closed_at timestamptz, closing_reason text, updated_at timestamptz)
    WHERE c.id = n.id`;
  await db.$executeRaw`
    UPDATE public_reports r SET state = c.state, closed_at = c.closed_at, updated_at = c.updated_at
    FROM cases c WHERE c.id = r.case_id AND r.state <> c.state
      AND c.id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
}

async function writeHistory(db: Db, lead: Lead, repeated: Repeated[]): Promise<void> {
  const { kind, by, staffId, audience, body, facts } = lead;
  await db.caseEvent.createMany({
    data: repeated.map(({ eventId, after }) => ({
      ...{ id: eventId, caseId: after.id, councilId: after.councilId, at: after.updatedAt },
      ...{ kind, by, staffId, audience, body },
      facts: { ...facts, of: lead.id, revision: after.revision },
    })),
  });
  await recordAll(
    db,
    repeated.map(({ before, after }) => ({
      action: `case.${kind}`,
      subject: "case",
      subjectId: after.id,
      councilId: after.councilId,
      facts: { revision: after.revision, from: before.state, to: after.state },
    })),
    lead.at,
  );
}

/** Their letters: to who reported each and, of what is news to the public, to who follows it. */
async function tell(db: Db, lead: Lead, repeated: Repeated[]): Promise<void> {
  const told = lead.kind === "started" ? repeated.filter(isNews) : repeated;
  await tellReporters(
    db,
    told.map(({ after }) => ({
      subject: after,
      now: after.updatedAt,
      letter: letterOf(lead, after.updatedAt),
    })),
  );
  if (lead.kind === "answered") return;
  const events = told.map(({ eventId }) => ({ eventId }));
  await enqueueAll(db, tellFollowersJob, events);
}

function isNews({ before }: Repeated): boolean {
  return before.state === "received";
}

function letterOf({ kind, body, facts }: Lead, at: Date) {
  if (kind === "answered") return messageLetter(body ?? "");
  return kind === "closed" && facts.reason ? closingLetter(facts.reason, body, at) : startLetter;
}
