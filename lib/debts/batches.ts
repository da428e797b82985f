import type { Pence } from "@/lib/money";
import { type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Sender } from "./import/take-batch";

/** A batch that was taken. */
export interface Batch {
  id: string;
  sourceId: string;
  number: number;
  /** whole | changes */
  extent: string;
  asAt: Date;
  /** The last posting file of ours that its balances have in them; 0 for none. */
  includesPosting: number;
  receivedAt: Date;
  accounts: number;
  refused: number;
  balance: Pence;
}

export const batchesAtOnce = 30;

/** A council's batches before one (all, without it), the newest first, and whether there are older. */
export async function batchesOf(
  db: Db,
  { councilId, before }: { councilId: string; before?: string | undefined },
): Promise<{ batches: Batch[]; hasOlder: boolean }> {
  const rows = await db.debtBatch.findMany({
    where: { councilId, ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: batchesAtOnce + 1,
  });
  return { batches: rows.slice(0, batchesAtOnce), hasOlder: rows.length > batchesAtOnce };
}

/** A batch with the system that sent it; null where the asker has no such. */
export async function batchById(
  db: Db,
  id: string,
): Promise<(Batch & { source: { name: string } }) | null> {
  return db.debtBatch.findUnique({
    where: { id },
    include: { source: { select: { name: true } } },
  });
}

/** An account of a batch that was not taken: the line of the file, and why. */
export interface Refusal {
  line: number;
  reason: string;
}

export const refusalsAtOnce = 1000;

/** What was not taken of a batch that a source sent, for its answer: some of it, and whether there is more. */
export async function batchReport(
  { sourceId }: Pick<Sender, "sourceId">,
  number: number,
): Promise<{ refusals: Refusal[]; hasMore: boolean }> {
  return withScope(systemScope("tell a source of its batch"), async (db) => {
    const batch = await db.debtBatch.findUnique({
      where: { sourceId_number: { sourceId, number } },
    });
    const refusals = batch ? await refusalsOf(db, { batchId: batch.id }) : [];
    return { refusals, hasMore: (batch?.refused ?? 0) > refusals.length };
  });
}

/** What of a batch was not taken, by line, after a line; some at a time. */
export async function refusalsOf(
  db: Db,
  { batchId, after = 0 }: { batchId: string; after?: number },
): Promise<Refusal[]> {
  return db.debtRefusal.findMany({
    where: { batchId, line: { gt: after } },
    orderBy: { line: "asc" },
    take: refusalsAtOnce,
    select: { line: true, reason: true },
  });
}
