import type { Answers } from "@/lib/forms";
import { type Db, idSchema, scopeOf } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { answeredAs } from "../history";
import { type EventFacts, eventFactsSchema } from "../schema";

/** All that a resident may see of one of their cases, as it is held. */
export interface CaseData {
  id: string;
  reference: string;
  councilId: string;
  service: string;
  /** The service whose questions were answered: another, where its category was changed. */
  answeredAs: string;
  answers: Answers;
  place: string | null;
  postcode: string | null;
  lat: number | null;
  long: number | null;
  state: string;
  channel: string;
  receivedAt: Date;
  closedAt: Date | null;
  closingReason: string | null;
  contact: ContactData | null;
  events: EventData[];
  files: FileData[];
  /** Which councils had it, from when to when. */
  stays: { councilId: string; since: Date; until: Date | null }[];
  /** On which days how many officers of which council looked at it. */
  looks: { councilId: string; day: Date; officers: number }[];
  /** What anybody may read of it; null where nothing is public. */
  published: { words: string | null; place: string | null; photos: string[] } | null;
}

export interface ContactData {
  name: string | null;
  email: string | null;
  phone: string | null;
  contactBy: string;
  addressLines: string[];
  confirmedAt: Date | null;
  stoppedAt: Date | null;
}

export interface EventData {
  id: string;
  at: Date;
  kind: string;
  by: string;
  councilId: string;
  body: string | null;
  facts: EventFacts;
}

export interface FileData {
  id: string;
  mime: string;
  name: string | null;
  bytes: number;
  at: Date;
  eventId: string | null;
}

/** How many cases are read at once. */
export const caseDataSize = 20;

/**
 * Some cases of the asker with all that hangs on them, the oldest first, after a case or from the
 * first one on. In the scope of a resident, whose policies leave out what is others': notes of
 * officers, other contacts, hidden photos.
 */
export async function ownCaseData(db: Db, after?: string): Promise<CaseData[]> {
  const scope = scopeOf(db);
  if (scope.kind !== "resident") throw new Error("Only residents have cases of their own");
  const rows = await db.case.findMany({
    where: {
      residentId: scope.residentId,
      id: after === undefined ? undefined : { gt: idSchema.parse(after) },
    },
    orderBy: { id: "asc" },
    take: caseDataSize,
    include,
  });
  return rows.map(dataOf);
}

const include = {
  contacts: { where: { kind: "reporter" } },
  events: { orderBy: { id: "asc" }, take: 1000 },
  files: { orderBy: { id: "asc" }, take: 200 },
  councils: { orderBy: { since: "asc" }, take: 100 },
  views: { orderBy: { day: "asc" }, take: 2000 },
  public: { include: { photos: { select: { fileId: true } } } },
} satisfies Prisma.CaseInclude;
type Row = Prisma.CaseGetPayload<{ include: typeof include }>;

function dataOf(row: Row): CaseData {
  const { id, reference, councilId, service, place, postcode, lat, long, state, channel } = row;
  const { receivedAt, closedAt, closingReason, public: report } = row;
  const events = row.events.map(({ id, at, kind, by, councilId, body, facts }) => ({
    ...{ id, at, kind, by, councilId, body },
    facts: eventFactsSchema.parse(facts),
  }));
  return {
    ...{ id, reference, councilId, service, place, postcode, lat, long, state, channel },
    ...{ receivedAt, closedAt, closingReason, events },
    answeredAs: answeredAs(events, service),
    // Checked by the journey when they were given.
    answers: row.answers as Answers,
    contact: row.contacts[0] ? contactOf(row.contacts[0]) : null,
    files: row.files.map(({ id, mime, name, bytes, createdAt, eventId }) => ({
      ...{ id, mime, name, bytes, eventId },
      at: createdAt,
    })),
    stays: row.councils.map(({ councilId, since, until }) => ({ councilId, since, until })),
    looks: looksOf(row.views),
    published: report && {
      words: report.words,
      place: report.place,
      photos: report.photos.map(({ fileId }) => fileId),
    },
  };
}

function contactOf(row: Row["contacts"][number]): ContactData {
  const { name, email, phone, contactBy, addressLines, confirmedAt, stoppedAt } = row;
  return { name, email, phone, contactBy, addressLines, confirmedAt, stoppedAt };
}

function looksOf(views: Row["views"]): CaseData["looks"] {
  const looks = new Map<string, CaseData["looks"][number]>();
  for (const { councilId, day } of views) {
    const key = `${councilId} ${day.toISOString()}`;
    const officers = (looks.get(key)?.officers ?? 0) + 1;
    looks.set(key, { councilId, day, officers });
  }
  return [...looks.values()];
}

/** A report of somebody else's that the asker follows. */
export interface FollowedData {
  reference: string;
  councilId: string;
  service: string;
  email: string | null;
  since: Date;
  stoppedAt: Date | null;
}

/** The reports that the asker follows, the newest first. Of a resident. */
export async function ownFollowedData(db: Db): Promise<FollowedData[]> {
  const scope = scopeOf(db);
  if (scope.kind !== "resident") throw new Error("Only residents follow from an account");
  return db.$queryRaw<FollowedData[]>`
    SELECT r.reference, r.council_id AS "councilId", r.service, c.email, c.created_at AS since,
      c.stopped_at AS "stoppedAt"
    FROM case_contacts c JOIN public_reports r ON r.case_id = c.case_id
    WHERE c.resident_id = ${scope.residentId}::uuid AND c.kind = 'follower'
    ORDER BY c.id DESC LIMIT 2000`;
}
