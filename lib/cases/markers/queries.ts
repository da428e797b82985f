import { type Day, type Db, dateToDay, dayToDate, londonDay } from "@/lib/platform";
import type { CaseContact, PersonMarker, Prisma } from "@/prisma/generated/client";
import { type Cursor, keyset, type PageOf, pageOf } from "../queries/keyset";
import { type MarkerKind, markerKinds } from "./marker";
import { digitsOf } from "./person";

/** A warning about a person, as officers of its council see it. */
export interface Marker {
  id: string;
  kind: MarkerKind;
  words: string;
  since: Day;
  reviewOn: Day;
  /** Whether its day of review is over: it stands until somebody has looked. */
  overdue: boolean;
}

export const markersPageSize = 50;

/** The markers on whoever reported a case, in the scope of an officer; the newest first. */
export async function markersOn(
  db: Db,
  reporter: Pick<CaseContact, "councilId" | "residentId" | "email" | "phone">,
  now: Date,
): Promise<Marker[]> {
  const phone = digitsOf(reporter.phone);
  const same: Prisma.PersonMarkerWhereInput[] = [
    ...(reporter.residentId ? [{ residentId: reporter.residentId }] : []),
    ...(reporter.email ? [{ email: reporter.email }] : []),
    ...(phone ? [{ phone }] : []),
  ];
  if (same.length === 0) return [];
  const rows = await db.personMarker.findMany({
    where: { councilId: reporter.councilId, removedAt: null, OR: same },
    orderBy: { id: "desc" },
    take: 20,
  });
  return rows.map((row) => markerOf(row, now));
}

export interface MarkedPerson extends Marker {
  /** Whom it is about: their address or number. */
  person: string;
}

/** A page of a council's markers, the newest first; only those to be looked at, where asked. */
export async function markers(
  db: Db,
  { councilId, due }: { councilId: string; due: boolean },
  cursor: Cursor = {},
  now = new Date(),
): Promise<PageOf<MarkedPerson>> {
  const { id, order, take } = keyset(cursor, markersPageSize);
  const today = dayToDate(londonDay(now));
  const found = await db.personMarker.findMany({
    where: { councilId, removedAt: null, id, reviewOn: due ? { lt: today } : undefined },
    orderBy: { id: order },
    take,
  });
  const page = pageOf(found, cursor, markersPageSize, (row) => row.id);
  return {
    ...page,
    rows: page.rows.map((row) => personOf(row, now)),
  };
}

/** One marker of the asker's council; null where it is gone. */
export async function marker(db: Db, id: string, now = new Date()): Promise<MarkedPerson | null> {
  const row = await db.personMarker.findFirst({ where: { id, removedAt: null } });
  return row && personOf(row, now);
}

function personOf(row: PersonMarker, now: Date): MarkedPerson {
  const person = [row.email, row.phone].filter(Boolean).join(", ") || "Somebody with an account";
  return { ...markerOf(row, now), person };
}

function markerOf(row: PersonMarker, now: Date): Marker {
  const { id, words, createdAt } = row;
  const kind = markerKinds.find((known) => known === row.kind) ?? "other";
  const reviewOn = dateToDay(row.reviewOn);
  return {
    ...{ id, kind, words, reviewOn },
    since: londonDay(createdAt),
    overdue: reviewOn < londonDay(now),
  };
}
