import type { Db } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { headlineOf } from "../queries/queue";
import { type BulkFacts, bulkLimit } from "../schema";
import { factsOf, undoSpan } from "./bulk-change";
import { isUndoable } from "./undo";

/** A bulk change as it stands. */
export interface BulkStanding {
  id: string;
  facts: BulkFacts;
  total: number;
  done: number;
  refused: number;
  /** By the officer's name. */
  by: string | null;
  createdAt: Date;
  /** Nothing more happens to it, until somebody undoes it. */
  settled: boolean;
  undone: boolean;
  undoable: boolean;
  /** Until when, once it is done. */
  undoUntil: Date | null;
  /** Cases that were refused, put back, or that undoing had to leave as they are. */
  items: BulkLine[];
}

export interface BulkLine {
  reference: string;
  headline: string;
  state: "waiting" | "done" | "refused" | "undone" | "kept";
  /** Why it was refused or kept, or what is left to do. */
  reason: string | null;
}

/** A bulk change with every case of it; null where the asker's council has none of that id. */
export async function bulkStanding(
  db: Db,
  id: string,
  now = new Date(),
): Promise<BulkStanding | null> {
  const bulk = await db.bulkChange.findUnique({ where: { id } });
  if (!bulk) return null;
  const officer = await db.staff.findUnique({
    where: { id: bulk.staffId },
    select: { name: true },
  });
  // A left join: a case may have gone to another council since.
  const rows = await db.$queryRaw<Line[]>(Prisma.sql`
    SELECT i.state, i.reason, c.reference, c.service, c.answers
    FROM bulk_items i LEFT JOIN cases c ON c.id = i.case_id
    WHERE i.bulk_id = ${id}::uuid ORDER BY i.case_id DESC LIMIT ${bulkLimit}`);
  const isOver = bulk.undoneAt
    ? rows.every(({ state }) => state !== "waiting" && state !== "done")
    : bulk.doneAt !== null;
  return {
    id,
    facts: factsOf(bulk),
    total: bulk.total,
    done: bulk.done,
    refused: bulk.refused,
    by: officer?.name ?? null,
    createdAt: bulk.createdAt,
    settled: isOver,
    undone: bulk.undoneAt !== null,
    undoable: isUndoable(bulk, now),
    undoUntil: bulk.doneAt && new Date(bulk.doneAt.getTime() + undoSpan),
    items: rows.map(lineOf),
  };
}

interface Line {
  state: BulkLine["state"];
  reason: string | null;
  reference: string | null;
  service: string;
  answers: Prisma.JsonValue;
}

function lineOf({ state, reason, reference, ...row }: Line): BulkLine {
  return reference
    ? { state, reason, reference, headline: headlineOf(row) }
    : { state, reason, reference: "", headline: "A case that you cannot see" };
}
