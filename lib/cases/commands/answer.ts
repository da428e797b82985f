import { forgetUpload, hasRoomFor, type StoredUpload } from "@/lib/files";
import type { Db } from "@/lib/platform";
import { attachTo } from "../attach";
import { type Changed, changeCase, type Refusal } from "../change";
import { tellReporter } from "../letters";
import { messageLetter } from "../letters-of-change";
import { tellParts } from "../tell-parts";
import type { StaffChange } from "./staff-change";

type TooManyFiles = "too-many-files";

/**
 * Writes to the reporter, with or without a file: it stands in the thread, and the words go by
 * letter where one may go.
 */
export async function answerResident(
  db: Db,
  {
    message,
    file = null,
    ...change
  }: StaffChange & { message: string; file?: StoredUpload | null },
  now = new Date(),
): Promise<Changed | Refusal<TooManyFiles>> {
  const result = await changeCase<TooManyFiles>(db, "answer", change, now, async ({ id }) => {
    if (file && !(await hasRoomFor(db, id))) return { ok: false, reason: "too-many-files" };
    return { kind: "answered", audience: "resident", body: message };
  });
  if (!result.ok) {
    if (file) await forgetUpload(db, file);
    return result;
  }
  await attachTo(db, result.done, file, now);
  await tellReporter(db, result.done.after, now, messageLetter(message));
  await tellParts(db, result.done);
  return { ok: true };
}
