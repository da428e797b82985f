import type { Db } from "@/lib/platform";
import { type Changed, changeCase } from "../change";
import type { StaffChange } from "./staff-change";

/** Writes down something for colleagues. The resident never sees it. */
export async function addNote(
  db: Db,
  { note, ...change }: StaffChange & { note: string },
  now = new Date(),
): Promise<Changed> {
  const result = await changeCase(db, "note", change, now, () => ({
    kind: "noted",
    audience: "officers",
    body: note,
  }));
  return result.ok ? { ok: true } : result;
}
