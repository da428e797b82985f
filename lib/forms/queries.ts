import { atOnce, type Db } from "@/lib/platform";
import { type Draft, draftOf } from "./draft";
import { heldDraftId } from "./held-draft";
import type { Answers } from "./schema";

/**
 * The held draft as it is now, locked until the transaction ends: of two that send it at once, the
 * second waits here and then finds it sent. Throws where it is gone.
 */
export async function lockDraft(db: Db): Promise<Draft> {
  const id = heldDraftId(db);
  // The second sees what was committed while the first waited: each has a snapshot of its own.
  const [, row] = await atOnce(
    () => db.$queryRaw`SELECT FROM drafts WHERE id = ${id}::uuid FOR UPDATE`,
    () => db.draft.findUniqueOrThrow({ where: { id } }),
  );
  return draftOf(row);
}

/** A form that somebody began from their account and has not sent. */
export interface BegunDraft {
  councilId: string;
  startedAt: Date;
  answers: Answers;
}

/** The forms that were begun from an account and not sent, the newest first. For the system. */
export async function draftsOfAccount(db: Db, residentId: string): Promise<BegunDraft[]> {
  const rows = await db.draft.findMany({
    where: { residentId, sentAt: null },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.map((row) => ({
    councilId: row.councilId,
    startedAt: row.createdAt,
    answers: draftOf(row).answers,
  }));
}
