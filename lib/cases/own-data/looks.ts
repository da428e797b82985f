import { z } from "zod";
import { type Day, type Db, dateToDay, idSchema, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { type PageOf, pageOf } from "../queries/keyset";

export const ownLooksPageSize = 30;

/** That officers of a council looked at one of the asker's cases on a day. */
export interface OwnLook {
  day: Day;
  reference: string;
  councilId: string;
  /** How many officers. Who they were is for their council to know. */
  officers: number;
}

/** Which page, by the row next to it, as `ownLooks` gave it. */
export interface LooksCursor {
  after?: string | undefined;
  before?: string | undefined;
}

/** A cursor out of an address; what is none there is ignored. */
export function looksCursorOf(query: { after?: unknown; before?: unknown }): LooksCursor {
  if (isKey(query.after)) return { after: query.after };
  return isKey(query.before) ? { before: query.before } : {};
}

/** A page of who looked at the asker's cases, the latest day first. Of a resident. */
export async function ownLooks(
  db: Db,
  cursor: LooksCursor = {},
  size = ownLooksPageSize,
): Promise<PageOf<OwnLook>> {
  const scope = scopeOf(db);
  const me = scope.kind === "resident" ? scope.residentId : null;
  const order = Prisma.raw(cursor.before ? "ASC" : "DESC");
  const found = await db.$queryRaw<Found[]>`
    SELECT v.day, v.case_id AS "caseId", v.council_id AS "councilId", c.reference,
      count(*)::integer AS officers
    FROM cases c JOIN case_views v ON v.case_id = c.id
    WHERE c.resident_id = ${me}::uuid AND ${beyond(cursor)}
    GROUP BY v.day, v.case_id, v.council_id, c.reference
    ORDER BY v.day ${order}, v.case_id ${order}, v.council_id ${order} LIMIT ${size + 1}`;
  const page = pageOf(found, cursor, size, keyOf);
  return {
    ...page,
    rows: page.rows.map(({ day, caseId: _caseId, ...row }) => ({ ...row, day: dateToDay(day) })),
  };
}

type Found = Omit<OwnLook, "day"> & { day: Date; caseId: string };

function beyond({ after, before }: LooksCursor): Prisma.Sql {
  const [day, caseId, councilId] = (after ?? before)?.split("_") ?? [];
  if (!day) return Prisma.sql`true`;
  const sign = Prisma.raw(after ? "<" : ">");
  return Prisma.sql`(v.day, v.case_id, v.council_id) ${sign}
    (${day}::date, ${caseId}::uuid, ${councilId}::uuid)`;
}

function keyOf({ day, caseId, councilId }: Found): string {
  return [dateToDay(day), caseId, councilId].join("_");
}

function isKey(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 100) return false;
  const [day = "", caseId, councilId, ...rest] = value.split("_");
  const isId = (id: unknown) => idSchema.safeParse(id).success;
  return isDay(day) && isId(caseId) && isId(councilId) && rest.length === 0;
}

const isDay = (day: string) => z.iso.date().safeParse(day).success;
