import type { Db } from "@/lib/platform";
import { type Draft, draftOf } from "./draft";
import { heldDraftId } from "./held-draft";

/**
 * The held draft as it is now, locked until the transaction ends: of two that send it at once, the
 * second waits here and then finds it sent. Throws where it is gone.
 */
export async function lockDraft(db: Db): Promise<Draft> {
  const id = heldDraftId(db);
  await db.$queryRaw`SELECT FROM drafts WHERE id = ${id}::uuid FOR UPDATE`;
  return draftOf(await db.draft.findUniqueOrThrow({ where: { id } }));
}
