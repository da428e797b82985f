import { recordAll } from "@/lib/audit";
import { type Db, newId, scopeOf } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import type { EventFacts, EventKind } from "./schema";
import { momentIn } from "./standing";

// An incident is one case that leads and others that are part of it. What is done to many cases at
// once is done in a handful of statements, however many there are.

/** How many cases one command merges or takes out. */
export const mostParts = 500;

/** Cases of the asker's council by id, held until the transaction ends; taken in one order by all. */
export async function lockCases(db: Db, ids: string[]): Promise<Case[]> {
  await db.$queryRaw`SELECT FROM cases WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return db.case.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
}

/**
 * Cases of the asker's council and those that lead them, held likewise: whoever merges holds the one
 * that leads too, and two who hold each other's do not wait for ever.
 */
export async function lockWithLeads(
  db: Db,
  ids: string[],
): Promise<{ parts: Case[]; leads: Case[] }> {
  const seen = await db.case.findMany({
    where: { id: { in: ids }, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  const leadIds = new Set(seen.flatMap(({ mergedIntoId }) => mergedIntoId ?? []));
  const wanted = new Set(ids);
  const locked = await lockCases(db, [...new Set([...ids, ...leadIds])]);
  return {
    // One that was merged into another since is not among them: its lead is not held.
    parts: locked.filter(
      ({ id, mergedIntoId }) => wanted.has(id) && (!mergedIntoId || leadIds.has(mergedIntoId)),
    ),
    leads: locked.filter(({ id }) => leadIds.has(id)),
  };
}

/** A moment that comes after all that was done to any of them. */
export function momentOfAll(cases: Case[], now: Date): Date {
  return cases.map((one) => momentIn(one, now)).reduce((a, b) => (a > b ? a : b), now);
}

/** One line of history for each case, as it stands after the change. */
export interface PartLine {
  part: Pick<Case, "id" | "councilId" | "revision">;
  kind: EventKind;
  audience: "resident" | "officers";
  facts: Omit<EventFacts, "revision">;
}

/** Writes the lines, and a row of the log for each. */
export async function writeLines(db: Db, lines: PartLine[], at: Date): Promise<void> {
  const scope = scopeOf(db);
  await db.caseEvent.createMany({
    data: lines.map(({ part, kind, audience, facts }) => ({
      id: newId(at),
      caseId: part.id,
      councilId: part.councilId,
      at,
      kind,
      by: scope.kind === "staff" ? "officer" : "system",
      staffId: scope.kind === "staff" ? scope.staffId : null,
      audience,
      facts: { ...facts, revision: part.revision },
    })),
  });
  await recordAll(
    db,
    lines.map(({ part, kind }) => ({
      action: `case.${kind}`,
      subject: "case",
      subjectId: part.id,
      councilId: part.councilId,
      facts: { revision: part.revision },
    })),
    at,
  );
}
