import { eraseFilesOfDrafts } from "@/lib/files";
import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";

/** Forgets the drafts of an account, sent or not, and what was uploaded to them. For the system. */
export async function eraseDraftsOf(db: Db, residentId: string): Promise<void> {
  await erase(db, { residentId });
}

/** Forgets one draft. Nothing happens where it is gone already. */
export async function eraseDraft(db: Db, id: string): Promise<void> {
  await erase(db, { id });
}

async function erase(db: Db, where: Prisma.DraftWhereInput): Promise<void> {
  const drafts = await db.draft.findMany({ where, select: { id: true } });
  const ids = drafts.map(({ id }) => id);
  await eraseFilesOfDrafts(db, ids);
  await db.draft.deleteMany({ where: { id: { in: ids } } });
}
