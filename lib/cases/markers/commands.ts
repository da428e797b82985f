import { record } from "@/lib/audit";
import { type Db, dayToDate, londonDay, newId, scopeOf } from "@/lib/platform";
import { reporterOf } from "../letters";
import { type NewMarker, reviewDay } from "./marker";
import { digitsOf } from "./person";

type Forbidden = { ok: false; reason: "forbidden" };
type Gone = { ok: false; reason: "gone" };

/**
 * Marks the person who reported a case, for every officer of the asker's council who opens one of
 * theirs. Managers may. "unknown-person" where the case has nobody to know again.
 */
export async function addMarker(
  db: Db,
  { caseId, kind, words, months }: NewMarker & { caseId: string },
  now = new Date(),
): Promise<{ ok: true } | Forbidden | { ok: false; reason: "unknown-person" }> {
  const manager = managerIn(db);
  if (!manager) return { ok: false, reason: "forbidden" };
  const reporter = await reporterOf(db, caseId);
  const person = reporter && {
    residentId: reporter.residentId,
    email: reporter.email,
    phone: digitsOf(reporter.phone),
  };
  if (!person || !(person.residentId || person.email || person.phone)) {
    return { ok: false, reason: "unknown-person" };
  }
  const { staffId: createdBy, councilId } = manager;
  const id = newId(now);
  const reviewOn = dayToDate(reviewDay(londonDay(now), months));
  await db.personMarker.create({
    data: { id, councilId, ...person, kind, words, createdBy, createdAt: now, reviewOn },
  });
  await trail(db, "added", { id, councilId }, now, { kind });
  return { ok: true };
}

/** Keeps a marker after a look at it, until the next one is due. */
export async function reviewMarker(
  db: Db,
  { markerId, months }: { markerId: string; months: NewMarker["months"] },
  now = new Date(),
): Promise<{ ok: true } | Forbidden | Gone> {
  const reviewOn = dayToDate(reviewDay(londonDay(now), months));
  return change(db, markerId, "reviewed", { reviewOn }, now);
}

/** Takes a marker away: from then on nobody sees it but the log. */
export async function removeMarker(
  db: Db,
  { markerId }: { markerId: string },
  now = new Date(),
): Promise<{ ok: true } | Forbidden | Gone> {
  const removedBy = managerIn(db)?.staffId ?? null;
  return change(db, markerId, "removed", { removedAt: now, removedBy }, now);
}

async function change(
  db: Db,
  id: string,
  verb: string,
  data: { reviewOn?: Date; removedAt?: Date; removedBy?: string | null },
  now: Date,
): Promise<{ ok: true } | Forbidden | Gone> {
  const manager = managerIn(db);
  if (!manager) return { ok: false, reason: "forbidden" };
  const { count } = await db.personMarker.updateMany({ where: { id, removedAt: null }, data });
  if (count === 0) return { ok: false, reason: "gone" };
  await trail(db, verb, { id, councilId: manager.councilId }, now);
  return { ok: true };
}

function managerIn(db: Db) {
  const scope = scopeOf(db);
  return scope.kind === "staff" && scope.role !== "officer" ? scope : null;
}

function trail(
  db: Db,
  verb: string,
  { id, councilId }: { id: string; councilId: string },
  now: Date,
  facts: Record<string, string> = {},
): Promise<void> {
  const entry = { action: `marker.${verb}`, subject: "person_marker", subjectId: id, councilId };
  return record(db, { ...entry, facts }, now);
}
