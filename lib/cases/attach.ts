import { attachFile, type StoredUpload } from "@/lib/files";
import type { Db } from "@/lib/platform";
import type { Done } from "./change";

/** Adds what came with a message to the line of history that the message became. */
export async function attachTo(
  db: Db,
  { after: { id: caseId, councilId }, eventId }: Pick<Done, "after" | "eventId">,
  file: StoredUpload | null,
  now: Date,
): Promise<void> {
  if (file) await attachFile(db, { ...file, caseId, councilId, eventId }, now);
}
