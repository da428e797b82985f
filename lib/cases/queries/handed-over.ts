import type { Answers } from "@/lib/forms";
import { type Db, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { leftSchema } from "../schema";
import { type Cursor, type PageOf, pageOf } from "./keyset";
import { headlineOf } from "./queue";

/** A case that a council handed over and does not have now. */
export interface HandedOverRow {
  /** Of the time it had it. */
  id: string;
  reference: string;
  headline: string;
  place: string | null;
  /** Who has it since, as far as this council was told. */
  to: string;
  until: Date;
  follows: boolean;
}

export const handedOverPageSize = 50;

/** A page of what the asker's council handed over, the latest first. */
export async function handedOver(
  db: Db,
  cursor: Cursor = {},
  size = handedOverPageSize,
): Promise<PageOf<HandedOverRow>> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { rows: [], older: null, newer: null };
  const { councilId } = scope;
  // Given back and handed over again, it is listed once.
  const found = await db.$queryRaw<Found[]>`
    SELECT s.id, s.until, s.follows, s."left" FROM case_councils s
    WHERE s.council_id = ${councilId}::uuid AND s.until IS NOT NULL AND s."left" IS NOT NULL
      AND NOT EXISTS (SELECT FROM case_councils n
                      WHERE n.case_id = s.case_id AND n.council_id = ${councilId}::uuid
                        AND (n.until IS NULL OR n.until > s.until))
      AND ${ofServices(scope.services)} AND ${within(cursor)}
    ORDER BY s.until ${direction(cursor)}, s.id ${direction(cursor)} LIMIT ${size + 1}`;
  const page = pageOf(found, cursor, size, (row) => row.id);
  return { ...page, rows: page.rows.map(rowOf) };
}

interface Found {
  id: string;
  until: Date;
  follows: boolean;
  left: unknown;
}

function rowOf({ id, until, follows, left }: Found): HandedOverRow {
  const { reference, service, answers, place, to } = leftSchema.parse(left);
  const headline = headlineOf({ service, answers: answers as Answers });
  return { id, reference, headline, place, to: to.name, until, follows };
}

/** The rows beside the one that the cursor names, which is the council's own or names nothing. */
function within({ after, before }: Cursor): Prisma.Sql {
  const anchor = (id: string) =>
    Prisma.sql`(SELECT a.until, a.id FROM case_councils a WHERE a.id = ${id}::uuid)`;
  if (after) return Prisma.sql`(s.until, s.id) < ${anchor(after)}`;
  return before ? Prisma.sql`(s.until, s.id) > ${anchor(before)}` : Prisma.sql`true`;
}

function direction({ before }: Cursor): Prisma.Sql {
  return before ? Prisma.sql`ASC` : Prisma.sql`DESC`;
}

function ofServices(services: readonly string[]): Prisma.Sql {
  if (services.length === 0) return Prisma.sql`true`;
  return Prisma.sql`s."left"->>'service' = ANY(${[...services]})`;
}
