import { councilsById } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
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
  /** The council whose case it was then; null where it has been one council's all along. */
  council?: string | null;
}

/** What happened to a case, the oldest first: all of it for officers, the thread for its reporter. */
export async function historyOf(db: Db, caseId: string): Promise<CaseEvent[]> {
  const rows = await db.$queryRaw<Row[]>`${lines} WHERE e.case_id = ${caseId}::uuid
    ORDER BY e.id LIMIT 1000`;
  const names = await namesOfCouncils(db, rows);
  return rows.map((row) => eventOf(row, names)).sort(byRevision);
}

/** What was done to a case after a revision of it, the oldest first. */
export async function changesSince(db: Db, caseId: string, revision: number): Promise<CaseEvent[]> {
  const rows = await db.$queryRaw<Row[]>`${lines} WHERE e.case_id = ${caseId}::uuid
    ORDER BY e.id DESC LIMIT 20`;
  return rows
    .map((row) => eventOf(row))
    .filter((event) => event.facts.revision > revision)
    .sort(byRevision);
}

/** The service whose questions a case's reporter answered, whatever category it has by now. */
export function answeredAs(history: Pick<CaseEvent, "facts">[], service: string): string {
  const changed = history.find(({ facts }) => facts.fromService !== undefined);
  return changed?.facts.fromService ?? service;
}

// Each change counts the revision up by one: no two events of a case share one.
function byRevision(a: CaseEvent, b: CaseEvent): number {
  return a.facts.revision - b.facts.revision;
}

const lines = Prisma.sql`
  SELECT e.id, e.council_id AS "councilId", e.at, e.kind, e.by, e.audience, e.body, e.facts,
    s.name AS officer
  FROM case_events e LEFT JOIN staff s ON s.id = e.staff_id`;

interface Row {
  id: string;
  councilId: string;
  at: Date;
  kind: string;
  by: string;
  audience: string;
  body: string | null;
  facts: unknown;
  officer: string | null;
}

/** The councils in the history of a case that was handed over; none for any other. */
async function namesOfCouncils(db: Db, rows: Row[]): Promise<Map<string, { name: string }>> {
  const moved = rows.some(({ kind }) => kind === "handed_over" || kind === "returned");
  return moved ? councilsById(db, [...new Set(rows.map(({ councilId }) => councilId))]) : new Map();
}

function eventOf(row: Row, names = new Map<string, { name: string }>()): CaseEvent {
  const kind = eventKinds.find((known) => known === row.kind);
  if (!kind) throw new Error("A case's history has an event of a kind that there is none of");
  return {
    id: row.id,
    at: row.at,
    kind,
    by: row.by === "resident" || row.by === "officer" ? row.by : "system",
    officer: row.officer,
    audience: row.audience === "officers" ? "officers" : "resident",
    body: row.body,
    facts: eventFactsSchema.parse(row.facts),
    council: names.get(row.councilId)?.name ?? null,
  };
}
