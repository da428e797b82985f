import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { type PartLine, writeLines } from "./parts";

/** Takes cases out of those that lead them, all of them locked. */
export async function takeOut(
  db: Db,
  { parts, leads: all }: { parts: Case[]; leads: Case[] },
  at: Date,
): Promise<void> {
  const ids = parts.map(({ id }) => id);
  const leads = all.filter(({ id }) => parts.some(({ mergedIntoId }) => mergedIntoId === id));
  await db.case.updateMany({
    where: { id: { in: ids } },
    data: { mergedIntoId: null, revision: { increment: 1 }, saidAt: at, updatedAt: at },
  });
  await db.case.updateMany({
    where: { id: { in: leads.map(({ id }) => id) } },
    data: { revision: { increment: 1 } },
  });
  await db.publicReport.updateMany({
    where: { caseId: { in: ids } },
    data: { partOf: null, updatedAt: at },
  });
  await writeLines(db, [...linesOfParts(parts, leads), ...linesOfLeads(parts, leads)], at);
}

function linesOfParts(parts: Case[], leads: Case[]): PartLine[] {
  return parts.map((part) => ({
    part: { ...part, revision: part.revision + 1 },
    kind: "unmerged",
    audience: "resident",
    facts: { lead: leads.find(({ id }) => id === part.mergedIntoId)?.reference },
  }));
}

function linesOfLeads(parts: Case[], leads: Case[]): PartLine[] {
  return leads.map((lead) => ({
    part: { ...lead, revision: lead.revision + 1 },
    kind: "unmerged",
    audience: "officers",
    facts: { reports: parts.filter(({ mergedIntoId }) => mergedIntoId === lead.id).length },
  }));
}
