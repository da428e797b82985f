import { Prisma } from "@/prisma/generated/client";
import { accounts } from "../account";

/**
 * How many journals the days after one and up to another hold, and what they hash to: SHA-256, in
 * hexadecimal, over the hash of the close before them (empty for the first) and a line for each
 * journal, in the order of their causes, byte by byte. A line is JSON, a space after each comma:
 * cause, what, accounting day, day of the event, when it was written (UTC), kind of scope and person,
 * the cause of the journal that it reverses, and its postings in their order: account, object,
 * amount, cost centre, subjective, project. No id that we made is in it, so a copy of the book hashes
 * the same.
 *
 * It holds for ever: what is changed here makes every day that was closed look tampered with.
 *
 * The parts are SQL: a book's id, days, and a text or null. Gives columns `journals` and `hash`.
 */
export function digestOf(parts: {
  bookId: Prisma.Sql;
  after: Prisma.Sql;
  upTo: Prisma.Sql;
  previous: Prisma.Sql;
}): Prisma.Sql {
  const { previous } = parts;
  return Prisma.sql`
    SELECT count(*)::integer AS journals,
      encode(sha256(convert_to(concat(${previous}::text,
        string_agg(E'\n' || line, '' ORDER BY cause COLLATE "C")), 'UTF8')), 'hex') AS hash
    FROM (
      SELECT j.cause, jsonb_build_array(
        j.cause, j.what, ${iso(Prisma.sql`j.day`)}, ${iso(Prisma.sql`j.event_day`)},
        to_char(j.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        j.scope, j.actor_id, (SELECT r.cause FROM journals r WHERE r.id = j.reverses_id),
        jsonb_agg(
          jsonb_build_array(p.account, p.object, p.amount, p.cost_centre, p.subjective, p.project)
          ORDER BY p.position))::text AS line
      FROM journals j
      LEFT JOIN postings p ON p.journal_id = j.id AND p.day = j.day AND ${within("p", parts)}
        AND p.account = ANY(${[...accounts]})
      WHERE ${within("j", parts)}
      GROUP BY j.id) AS lines`;
}

/** The postings of the days are named beside their journals, so that an index finds them. */
function within(
  table: "j" | "p",
  { bookId, after, upTo }: { bookId: Prisma.Sql; after: Prisma.Sql; upTo: Prisma.Sql },
): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${table}.${name}`);
  return Prisma.sql`${column("book_id")} = ${bookId} AND ${column("day")} <= ${upTo}
    AND ${column("day")} > coalesce(${after}, '-infinity'::date)`;
}

/** As ISO 8601 has it, whatever the connection's own style. */
function iso(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${day}, 'YYYY-MM-DD')`;
}
