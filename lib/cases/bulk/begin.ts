import { record } from "@/lib/audit";
import { type Db, enqueue, scopeOf } from "@/lib/platform";
import { type BulkFacts, bulkLimit } from "../schema";
import { bulkJob } from "./carry-out";

/** Which case, at the revision that the officer saw. */
export interface Chosen {
  caseId: string;
  revision: number;
}

/** `no-lead`: there is no such case at the council that is open and leads or can lead others. */
export type Begun =
  | { ok: true }
  | {
      ok: false;
      reason: "forbidden" | "none-chosen" | "too-many" | "unknown-assignee" | "no-lead";
    };

/** What an officer chose, before the name of whom it is for, or the case that leads, is looked up. */
export type Choice =
  | { kind: "assign"; to: { staffId: string } | { teamId: string } }
  | Extract<BulkFacts, { kind: "close" }>
  /** The others become part of the case of this reference, which may be chosen too. */
  | { kind: "merge"; lead: string };

/**
 * Begins a change to many cases. The worker carries it out, each case once. The id is made by the
 * page that asks: pressed twice, it begins once.
 */
export async function beginBulk(
  db: Db,
  { id, choice, chosen }: { id: string; choice: Choice; chosen: Chosen[] },
  now = new Date(),
): Promise<Begun> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const once = [...new Map(chosen.map((each) => [each.caseId, each])).values()];
  if (once.length > bulkLimit) return { ok: false, reason: "too-many" };
  const own = await ofCouncil(db, scope.councilId, once);
  if (own.length === 0) return { ok: false, reason: "none-chosen" };
  const facts = await factsOf(db, scope.councilId, choice);
  if (!facts) {
    return { ok: false, reason: choice.kind === "merge" ? "no-lead" : "unknown-assignee" };
  }
  const items = own.filter(({ caseId }) => facts.kind !== "merge" || caseId !== facts.leadId);
  if (items.length === 0) return { ok: false, reason: "none-chosen" };

  const { councilId, staffId } = scope;
  const { count } = await db.bulkChange.createMany({
    data: { id, councilId, staffId, kind: facts.kind, facts, total: items.length, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 0) return { ok: true };
  await db.bulkItem.createMany({
    data: items.map(({ caseId, revision }) => ({ bulkId: id, caseId, councilId, revision })),
  });
  await record(
    db,
    {
      action: `bulk.${facts.kind}`,
      subject: "bulk change",
      subjectId: id,
      councilId,
      facts: { cases: items.length },
    },
    now,
  );
  await enqueue(db, bulkJob, { bulkId: id });
  return { ok: true };
}

/**
 * Those of the chosen that are or were the council's. One that it has handed over since is kept, for
 * the page to say that it was not changed; of what never was its own no row is made.
 */
async function ofCouncil(db: Db, councilId: string, chosen: Chosen[]): Promise<Chosen[]> {
  const stays = await db.caseCouncil.findMany({
    where: { councilId, caseId: { in: chosen.map(({ caseId }) => caseId) } },
    select: { caseId: true },
  });
  const own = new Set(stays.map(({ caseId }) => caseId));
  return chosen.filter(({ caseId }) => own.has(caseId));
}

async function factsOf(db: Db, councilId: string, choice: Choice): Promise<BulkFacts | null> {
  if (choice.kind === "close") return choice;
  if (choice.kind === "merge") return mergeFacts(db, councilId, choice.lead);
  const { to } = choice;
  const found =
    "teamId" in to
      ? await db.team.findFirst({ where: { id: to.teamId, councilId, closedAt: null } })
      : await db.staff.findFirst({
          where: { id: to.staffId, active: true, roles: { some: { councilId, endedAt: null } } },
        });
  return found && { ...choice, name: found.name };
}

async function mergeFacts(db: Db, councilId: string, lead: string): Promise<BulkFacts | null> {
  const row = await db.case.findFirst({
    where: { reference: lead, councilId, state: { not: "closed" }, mergedIntoId: null },
    select: { id: true },
  });
  return row && { kind: "merge", leadId: row.id, lead };
}
