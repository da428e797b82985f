import { forgetUpload, hasRoomFor, type StoredUpload } from "@/lib/files";
import type { Db } from "@/lib/platform";
import { attachTo } from "../attach";
import { type Changed, changeOwnCase, type Refusal } from "../change";
import type { Own } from "../own";
import { saidAlready } from "../said-already";
import { tellAssigneeOnce } from "../tell-assignee";

/** How long the same words again are the same message, sent twice; milliseconds. */
const sameMessage = 15 * 60 * 1000;

type NotSent = "said-already" | "too-many-files";

/**
 * The reporter writes to the officers who work on their case, with or without a file, at any time
 * while it is open. The case says that a message waits until an officer answers or has read it.
 * Sent twice, it counts once.
 */
export async function messageCouncil(
  db: Db,
  { words, file = null, ...own }: Own & { words: string; file?: StoredUpload | null },
  now = new Date(),
): Promise<Changed | Refusal<"too-many-files">> {
  const since = new Date(now.getTime() - sameMessage);
  const result = await changeOwnCase<NotSent>(db, "message", own, now, async ({ id }) => {
    if (await saidAlready(db, id, "messaged", words, since)) {
      return { ok: false, reason: "said-already" };
    }
    if (file && !(await hasRoomFor(db, id))) return { ok: false, reason: "too-many-files" };
    return { kind: "messaged", audience: "resident", body: words };
  });
  if (result.ok) {
    await attachTo(db, result.done, file, now);
    await tellAssigneeOnce(db, result.done);
    return { ok: true };
  }
  if (file) await forgetUpload(db, file);
  return result.reason === "said-already" ? { ok: true } : result;
}
