import { type Db, enqueue } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { dropFiles } from "./jobs";

/**
 * Takes every file of a case away, published or hidden, with what was made from it: the rows in this
 * transaction, the bytes once it commits. For the system; the caller holds the case.
 */
export async function eraseFilesOfCase(db: Db, caseId: string): Promise<void> {
  await db.publicPhoto.deleteMany({ where: { caseId } });
  await erase(db, { caseId });
}

/** The same of uploads that no case has come to own. */
export async function eraseFilesOfDrafts(db: Db, draftIds: string[]): Promise<void> {
  await erase(db, { draftId: { in: draftIds }, caseId: null });
}

async function erase(db: Db, where: Prisma.FileWhereInput): Promise<void> {
  const rows = await db.file.findMany({ where, select: { id: true } });
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  // All in one statement: one may have been made from another.
  await db.file.deleteMany({ where: { id: { in: ids } } });
  await enqueue(db, dropFiles, { fileIds: ids });
}
