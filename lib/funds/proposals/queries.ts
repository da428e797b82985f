import { staffNames } from "@/lib/identity";
import type { Db } from "@/lib/platform";
import type { FundProposal } from "@/prisma/generated/client";
import type { FundChange } from "./change";
import { changeOf } from "./decide";

/** A proposed change of a fund, and what became of it. */
export type Proposal = FundChange & {
  id: string;
  /** Key of the fund's kind. */
  kind: string;
  by: { id: string; name: string };
  at: Date;
  /** Null while it waits. */
  decided: {
    decision: "approved" | "refused" | "withdrawn";
    by: string;
    at: Date;
    reason: string | null;
  } | null;
};

const pageSize = 20;

/** What was proposed of a council's fund, the newest first, and where older ones begin. */
export async function proposalsOf(
  db: Db,
  { councilId, kind }: { councilId: string; kind: string },
  before?: string,
): Promise<{ proposals: Proposal[]; older: string | null }> {
  const rows = await db.fundProposal.findMany({
    where: { councilId, kind, ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const older = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
  return { proposals: await withNames(db, shown), older };
}

/** The proposals of a council that wait to be decided: one at most for each kind of fund. */
export async function waitingProposals(db: Db, councilId: string): Promise<Proposal[]> {
  const rows = await db.fundProposal.findMany({
    where: { councilId, decision: null },
    orderBy: { id: "asc" },
  });
  return withNames(db, rows);
}

/** The proposal that waits for a fund; null where none does. */
export async function waitingProposal(
  db: Db,
  { councilId, kind }: { councilId: string; kind: string },
): Promise<Proposal | null> {
  const row = await db.fundProposal.findFirst({ where: { councilId, kind, decision: null } });
  return row && ((await withNames(db, [row]))[0] ?? null);
}

async function withNames(db: Db, rows: FundProposal[]): Promise<Proposal[]> {
  const ids = rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]);
  const names = await staffNames(db, [...new Set(ids)]);
  const nameOf = (id: string) => names.get(id) ?? "somebody";
  return rows.map((row) => ({
    ...changeOf(row),
    ...{ id: row.id, kind: row.kind, at: row.proposedAt },
    by: { id: row.proposedBy, name: nameOf(row.proposedBy) },
    decided: decidedOf(row, nameOf),
  }));
}

function decidedOf(
  { decision, decidedBy, decidedAt, reason }: FundProposal,
  nameOf: (id: string) => string,
): Proposal["decided"] {
  const verdict = (["approved", "refused", "withdrawn"] as const).find((one) => one === decision);
  if (!verdict || !decidedBy || !decidedAt) return null;
  return { decision: verdict, by: nameOf(decidedBy), at: decidedAt, reason };
}
