import { type Db, dateToDay, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { CaseState } from "../schema";
import { stateOf } from "../state";
import type { Standing } from "../what-next";
import { type Cursor, keyset, type PageOf, pageOf } from "./keyset";
import { headlineOf } from "./queue";

export const ownPageSize = 20;

export interface OwnFilter {
  councilId?: string | undefined;
  /** Key of a service. */
  service?: string | undefined;
}

/** A case of the resident's, or a report that they follow, in a list. */
export interface OwnRow extends Standing {
  id: string;
  reference: string;
  councilId: string;
  service: string;
  /** "Pothole: bigger than a dustbin lid, in a cycle lane"; of a followed one its service only. */
  headline: string;
  place: string | null;
  state: CaseState;
  receivedAt: Date;
  /** Whether a council wrote or did something since they last looked. */
  unread: boolean;
}

/** What a resident has with all councils together, by council and service. */
export interface OwnCount {
  councilId: string;
  service: string;
  cases: number;
  unread: number;
}

/** A page of all that the resident who asks reported or follows, with any council, the newest first. */
export async function ownCases(
  db: Db,
  filter: OwnFilter = {},
  cursor: Cursor = {},
  size = ownPageSize,
): Promise<PageOf<OwnRow>> {
  const { order, take } = keyset(cursor, size);
  const found = await db.$queryRaw<Found[]>`SELECT * FROM (${mine(db)}) AS mine
    WHERE ${Prisma.join([Prisma.sql`true`, ...conditions(filter, cursor)], " AND ")}
    ORDER BY id ${Prisma.raw(order)} LIMIT ${take}`;
  const page = pageOf(found, cursor, size, (row) => row.id);
  return { ...page, rows: page.rows.map(rowOf) };
}

/** How many of each kind with each council, and how many of these are unread. */
export async function ownCounts(db: Db): Promise<OwnCount[]> {
  return db.$queryRaw<OwnCount[]>`
    SELECT "councilId", service, count(*)::integer AS cases,
      count(*) FILTER (WHERE unread)::integer AS unread
    FROM (${mine(db)}) AS mine GROUP BY "councilId", service`;
}

interface Found extends Omit<OwnRow, "headline" | "targetOn"> {
  targetOn: Date | null;
  answers: Prisma.JsonValue;
}

/** Both kinds as one list. Followers may not read a case: they get what is public of it. */
function mine(db: Db): Prisma.Sql {
  const scope = scopeOf(db);
  const me = scope.kind === "resident" ? scope.residentId : null;
  return Prisma.sql`
    SELECT id, reference, council_id AS "councilId", service, state, place, answers,
      received_at AS "receivedAt", target_on AS "targetOn", paused_at AS "pausedAt",
      closed_at AS "closedAt", false AS following,
      COALESCE(said_at > COALESCE(resident_read_at, '-infinity'), false) AS unread
    FROM cases WHERE resident_id = ${me}::uuid
    UNION ALL
    SELECT report.case_id, report.reference, report.council_id, report.service, report.state,
      report.place, '{}'::jsonb, report.reported_at, NULL, NULL, report.closed_at, true, false
    FROM case_contacts contact JOIN public_reports report ON report.case_id = contact.case_id
    WHERE contact.resident_id = ${me}::uuid AND contact.kind = 'follower'
      AND contact.confirmed_at IS NOT NULL AND contact.stopped_at IS NULL
      AND NOT EXISTS (SELECT FROM cases own
                      WHERE own.id = contact.case_id AND own.resident_id = ${me}::uuid)`;
}

function conditions({ councilId, service }: OwnFilter, { after, before }: Cursor): Prisma.Sql[] {
  return [
    ...(councilId ? [Prisma.sql`"councilId" = ${councilId}::uuid`] : []),
    ...(service ? [Prisma.sql`service = ${service}`] : []),
    ...(after ? [Prisma.sql`id < ${after}::uuid`] : []),
    ...(before && !after ? [Prisma.sql`id > ${before}::uuid`] : []),
  ];
}

function rowOf({ answers, targetOn, ...row }: Found): OwnRow {
  return {
    ...row,
    state: stateOf(row),
    headline: headlineOf({ service: row.service, answers }),
    targetOn: targetOn && dateToDay(targetOn),
  };
}
