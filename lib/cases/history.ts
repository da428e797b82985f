import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { type EventFacts, type EventKind, eventFactsSchema, eventKinds } from "./schema";

/** A line of a case's history. */
export interface CaseEvent {
  id: string;
  at: Date;
  kind: EventKind;
  by: "resident" | "officer" | "system";
  /** The officer's name; null where the reader may not know it, and for everybody else. */
  officer: string | null;
  /** `officers`: the resident does not see it. */
  audience: "resident" | "officers";
  body: string | null;
  facts: EventFacts;
}

/** What happened to a case, the oldest first: all of it for officers, the thread for its reporter. */
export async function historyOf(db: Db, caseId: string): Promise<CaseEvent[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    include: { staff: { select: { name: true } } },
    take: 1000,
  });
  return rows.map(eventOf).sort(byRevision);
}

/** What was done to a case after a revision of it, the oldest first. */
export async function changesSince(db: Db, caseId: string, revision: number): Promise<CaseEvent[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId },
    orderBy: { id: "desc" },
    include: { staff: { select: { name: true } } },
    take: 20,
  });
  return rows
    .map(eventOf)
    .filter((event) => event.facts.revision > revision)
    .sort(byRevision);
}

// Each change counts the revision up by one: no two events of a case share one.
function byRevision(a: CaseEvent, b: CaseEvent): number {
  return a.facts.revision - b.facts.revision;
}

type Row = Prisma.CaseEventGetPayload<{ include: { staff: { select: { name: true } } } }>;

function eventOf(row: Row): CaseEvent {
  const kind = eventKinds.find((known) => known === row.kind);
  if (!kind) throw new Error("A case's history has an event of a kind that there is none of");
  return {
    id: row.id,
    at: row.at,
    kind,
    by: row.by === "resident" || row.by === "officer" ? row.by : "system",
    officer: row.staff?.name ?? null,
    audience: row.audience === "officers" ? "officers" : "resident",
    body: row.body,
    facts: eventFactsSchema.parse(row.facts),
  };
}
