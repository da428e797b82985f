import { type Day, type Db, dateToDay, dayToDate, londonDay } from "@/lib/platform";
import type { CaseContact, PersonMarker } from "@/prisma/generated/client";
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
  reporter: Person & Pick<CaseContact, "councilId">,
  now: Date,
): Promise<Marker[]> {
  const [markers] = await markersOnPeople(db, reporter.councilId, [reporter], now);
  return markers ?? [];
}

type Person = Pick<CaseContact, "residentId" | "email" | "phone">;

/** The markers that a council has on each of some people, in their order. */
export async function markersOnPeople(
  db: Db,
  councilId: string,
  people: Person[],
  now: Date,
): Promise<Marker[][]> {
  const same = people.flatMap(signsOf);
  if (same.length === 0) return people.map(() => []);
  const rows = await db.personMarker.findMany({
    where: { councilId, removedAt: null, OR: same },
    orderBy: { id: "desc" },
    take: 20 * people.length,
  });
  return people.map((person) =>
    rows
      .filter((row) => signsOf(person).some((sign) => isSign(row, sign)))
      .slice(0, 20)
      .map((row) => markerOf(row, now)),
  );
}

type Sign = { residentId: string } | { email: string } | { phone: string };

/** What somebody is known again by. */
function signsOf({ residentId, email, phone }: Person): Sign[] {
  const digits = digitsOf(phone);
  return [
    ...(residentId ? [{ residentId }] : []),
    ...(email ? [{ email }] : []),
    ...(digits ? [{ phone: digits }] : []),
  ];
}

function isSign(row: PersonMarker, sign: Sign): boolean {
  return Object.entries(sign).every(([name, value]) => Reflect.get(row, name) === value);
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
