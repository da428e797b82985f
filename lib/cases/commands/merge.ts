import { type Db, scopeOf } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { lockCases, momentOfAll, mostParts, type PartLine, writeLines } from "../parts";
import { mayDo } from "../policy";
import { isTimeFor } from "../standing";
import { stateOf } from "../state";
import { canDo } from "../status";

/**
 * Why one of several cases was not merged. `closed`, `merged`: it is. `leads`: others are part of
 * it. `offered`: another council's offer comes first.
 */
export type NotMerged = "not-found" | "closed" | "merged" | "leads" | "offered";

export type Merged =
  | { ok: true; merged: string[]; refused: { caseId: string; reason: NotMerged }[] }
  /** `not-now`: the case that is to lead is closed, part of another, or only offered. */
  | { ok: false; reason: "not-found" | "not-now" | "too-many" };

/**
 * Makes cases of the asker's council part of another of its cases, which leads from then on: they
 * leave the queue, and what is written, started or closed there goes to all of them. Merges those it
 * can, and says of each other why not.
 */
export async function mergeCases(
  db: Db,
  { leadId, caseIds }: { leadId: string; caseIds: string[] },
  now = new Date(),
): Promise<Merged> {
  const ids = [...new Set(caseIds)].filter((id) => id !== leadId);
  if (ids.length > mostParts) return { ok: false, reason: "too-many" };
  const rows = await lockCases(db, [leadId, ...ids]);
  const own = rows.filter((row) => mayDo(scopeOf(db), row, "merge"));
  const lead = own.find(({ id }) => id === leadId);
  if (!lead) return { ok: false, reason: "not-found" };
  if (whyNot(lead, new Set())) return { ok: false, reason: "not-now" };

  const leading = await leadsAmong(db, ids);
  const verdicts = ids.map((id) => {
    const row = own.find((one) => one.id === id);
    return { id, row, reason: row ? whyNot(row, leading) : ("not-found" as const) };
  });
  const parts = verdicts.flatMap(({ row, reason }) => (row && !reason ? [row] : []));
  const refused = verdicts.flatMap(({ id, reason }) => (reason ? [{ caseId: id, reason }] : []));
  if (parts.length > 0) await merge(db, lead, parts, momentOfAll([lead, ...parts], now));
  return { ok: true, merged: parts.map(({ id }) => id), refused };
}

async function merge(db: Db, lead: Case, parts: Case[], at: Date): Promise<void> {
  const ids = parts.map(({ id }) => id);
  await db.case.updateMany({
    where: { id: { in: ids } },
    data: { mergedIntoId: lead.id, revision: { increment: 1 }, saidAt: at, updatedAt: at },
  });
  await db.case.updateMany({
    where: { id: lead.id },
    data: { revision: { increment: 1 }, updatedAt: at },
  });
  // A private lead is not spoken of.
  if ((await db.publicReport.count({ where: { caseId: lead.id } })) > 0) {
    await db.publicReport.updateMany({
      where: { caseId: { in: ids } },
      data: { partOf: lead.reference, updatedAt: at },
    });
  }
  const lines = parts.map(
    (part): PartLine => ({
      part: { ...part, revision: part.revision + 1 },
      kind: "merged",
      audience: "resident",
      facts: { lead: lead.reference },
    }),
  );
  const leading = { ...lead, revision: lead.revision + 1 };
  const facts = { reports: parts.length };
  await writeLines(
    db,
    [...lines, { part: leading, kind: "merged", audience: "officers", facts }],
    at,
  );
}

function whyNot(row: Case, leading: Set<string>): Exclude<NotMerged, "not-found"> | null {
  if (!canDo(stateOf(row), "merge")) return "closed";
  if (!isTimeFor(row, "merge")) return "merged";
  if (row.handover === "offered") return "offered";
  return leading.has(row.id) ? "leads" : null;
}

/** Those that others are part of. */
async function leadsAmong(db: Db, ids: string[]): Promise<Set<string>> {
  const rows = await db.case.groupBy({ by: "mergedIntoId", where: { mergedIntoId: { in: ids } } });
  return new Set(rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []));
}
