import { record } from "@/lib/audit";
import { councilById } from "@/lib/councils";
import { type Db, scopeOf } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { type CaseEvent, changesSince } from "./history";
import { type Own, ownCaseId } from "./own";
import { casePath } from "./paths";
import { mayDo } from "./policy";
import {
  type CaseAction,
  type CaseState,
  type EventKind,
  leftSchema,
  type ResidentAction,
} from "./schema";
import { accepts, isTimeFor, momentIn } from "./standing";
import { stateOf } from "./state";
import { stateAfter } from "./status";
import { type Effect, writeEvent } from "./write-event";

/** Why a change was not made. */
export type Refused =
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "forbidden" }
  /** Somebody was faster: what they did, in order of time, and the revision to save against now. */
  | {
      ok: false;
      reason: "changed";
      revision: number;
      changes: CaseEvent[];
      /** Where they can look it up, where one of the changes gave it to another council. */
      gone?: string;
    }
  /** The case's state does not let it be done. */
  | { ok: false; reason: "not-now" };

/** A refusal for a reason of one command's own: of several, one type each, to be told apart. */
export type Refusal<Own extends string> = Own extends string ? { ok: false; reason: Own } : never;

export type Changed = { ok: true } | Refused;

/** Which case, and what its changer saw of it; null for a resident, who sees no revision. */
export interface Target {
  caseId: string;
  revision: number | null;
}

export interface Done {
  /** As it stands now. */
  after: Case;
  before: Case;
  eventId: string;
}

/**
 * Changes a case, the one way it is done: lock, policy, revision, state; then the case, its line of
 * history, what the public sees of it and the audit row. `effect` may refuse with a reason of its own.
 */
export async function changeCase<Own extends string = never>(
  db: Db,
  action: CaseAction,
  target: Target,
  now: Date,
  effect: (before: Case) => Effect | Refusal<Own> | Promise<Effect | Refusal<Own>>,
): Promise<{ ok: true; done: Done } | Refused | Refusal<Own>> {
  const admitted = await admitChange(db, action, target);
  if (!admitted.ok) return admitted;
  const { before, state } = admitted;

  const wanted = await effect(before);
  if ("ok" in wanted) return wanted;
  const at = momentIn(before, now);
  const accepted = await acceptFirst(db, before, action, at);
  const revision = accepted.revision + 1;
  const after = await db.case.update({
    where: { id: before.id },
    data: {
      ...marks(db, before, wanted, at),
      handover: accepted.handover,
      ...wanted.data,
      ...{ state: wanted.state ?? state, revision, updatedAt: at },
    },
  });
  const eventId = await writeEvent(db, after, wanted, at);
  await keepPublicReport(db, before, after);
  await recordChange(db, wanted.kind, before, after, now);
  return { ok: true, done: { before, after, eventId } };
}

/** Locks a case for somebody who wants to change it: whether they may, and the state it would get. */
export async function admitChange(
  db: Db,
  action: CaseAction,
  target: Target,
): Promise<{ ok: true; before: Case; state: CaseState } | Refused> {
  const before = await lockCase(db, target.caseId);
  if (!before || !mayDo(scopeOf(db), before, action)) {
    const gone = await goneSince(db, target);
    return gone ?? { ok: false, reason: before ? "forbidden" : "not-found" };
  }
  if (target.revision !== null && target.revision !== before.revision) {
    const changes = await changesSince(db, before.id, target.revision);
    return { ok: false, reason: "changed", revision: before.revision, changes };
  }
  const state = stateAfter(stateOf(before), action);
  if (!state || !isTimeFor(before, action)) return { ok: false, reason: "not-now" };
  return { ok: true, before, state };
}

/** Tells an officer whose council has given the case away since they saw it; null for anybody else. */
async function goneSince(db: Db, { caseId, revision }: Target): Promise<Refused | null> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff" || revision === null) return null;
  const { councilId } = scope;
  const stay = await db.caseCouncil.findFirst({
    where: { caseId, councilId, until: { not: null } },
    orderBy: { until: "desc" },
  });
  const council = stay && (await councilById(db, councilId));
  if (!stay?.left || !council) return null;
  const changes = await changesSince(db, caseId, revision);
  const gone = casePath(council.slug, leftSchema.parse(stay.left).reference);
  return { ok: false, reason: "changed", revision, changes, gone };
}

/** Adds to the log what was done to a case. Its facts say nothing about a person. */
export async function recordChange(
  db: Db,
  kind: EventKind,
  before: Pick<Case, "id" | "councilId" | "state">,
  after: Pick<Case, "revision" | "state">,
  now: Date,
): Promise<void> {
  await record(
    db,
    {
      action: `case.${kind}`,
      subject: "case",
      subjectId: before.id,
      councilId: before.councilId,
      facts: { revision: after.revision, from: before.state, to: after.state },
    },
    now,
  );
}

/** Whoever works on a case that was offered to them has accepted it: a line of its own says so. */
async function acceptFirst(db: Db, before: Case, action: CaseAction, at: Date) {
  if (!accepts(before, action)) return before;
  const revision = before.revision + 1;
  await writeEvent(db, { ...before, revision }, await acceptance(db, before), at);
  return { revision, handover: null };
}

/** The line of history that says that a council keeps what another handed over. */
export async function acceptance(db: Db, { fromCouncilId }: Case): Promise<Effect> {
  const from = fromCouncilId ? await councilById(db, fromCouncilId) : null;
  return { kind: "accepted", audience: "resident", facts: { from: from?.name } };
}

/**
 * Changes a case of the reporter who asks, or for whom an officer does, which the history then says.
 * They saw no revision: only the state decides.
 */
export async function changeOwnCase<Reason extends string = never>(
  db: Db,
  action: ResidentAction,
  own: Own,
  now: Date,
  effect: (before: Case) => Effect | Refusal<Reason> | Promise<Effect | Refusal<Reason>>,
): Promise<{ ok: true; done: Done } | Refused | Refusal<Reason>> {
  const caseId = await ownCaseId(db, own);
  if (!caseId) return { ok: false, reason: "forbidden" };
  const taken = await takenFrom(db, own);
  return changeCase<Reason>(db, action, { caseId, revision: null }, now, async (before) => {
    const wanted = await effect(before);
    return "ok" in wanted ? wanted : { ...wanted, taken };
  });
}

/** Whose hand writes down what a reporter said; undefined where they do it themselves. */
async function takenFrom(db: Db, { channel }: Own): Promise<Effect["taken"]> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff" || !channel) return undefined;
  const council = await councilById(db, scope.councilId);
  return { staffId: scope.staffId, channel, by: council?.name ?? "" };
}

/**
 * What waits to be read: by the resident what an officer lets them see; by an officer the resident's
 * words, until one of them writes back. Whoever has the case and wrote them down knows them.
 */
function marks(db: Db, before: Case, { audience, body, taken }: Effect, at: Date) {
  if (audience !== "resident") return {};
  if (taken || scopeOf(db).kind !== "staff") {
    const isKnown = taken !== undefined && taken.staffId === before.assigneeId;
    return body && !isKnown ? { unreadSince: before.unreadSince ?? at } : {};
  }
  return { saidAt: at, ...(body && { unreadSince: null }) };
}

/** The case, held until the transaction ends, so that two who change it at once take turns. */
async function lockCase(db: Db, id: string): Promise<Case | null> {
  await db.$queryRaw`SELECT FROM cases WHERE id = ${id}::uuid FOR UPDATE`;
  return db.case.findUnique({ where: { id } });
}

async function keepPublicReport(db: Db, before: Case, after: Case): Promise<void> {
  if (before.state === after.state) return;
  await db.publicReport.updateMany({
    where: { caseId: after.id },
    data: { state: after.state, closedAt: after.closedAt, updatedAt: after.updatedAt },
  });
}
