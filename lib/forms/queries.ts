import type { Db } from "@/lib/platform";
import { type Draft, draftOf } from "./draft";
import { heldDraftId } from "./held-draft";
import type { Answers } from "./schema";

/**
 * The held draft as it is now, locked until the transaction ends: of two that send it at once, the
 * second waits here and then finds it sent. Throws where it is gone.
 */
export async function lockDraft(db: Db): Promise<Draft> {
  const id = heldDraftId(db);
  await db.$queryRaw`SELECT FROM drafts WHERE id = ${id}::uuid FOR UPDATE`;
  return draftOf(await db.draft.findUniqueOrThrow({ where: { id } }));
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
