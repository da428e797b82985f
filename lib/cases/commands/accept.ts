import type { Db } from "@/lib/platform";
import { acceptance, type Changed, changeCase } from "../change";
import type { StaffChange } from "./staff-change";

/** Keeps a case that another council handed over. Working on it does the same. */
export async function acceptCase(db: Db, change: StaffChange, now = new Date()): Promise<Changed> {
  const result = await changeCase(db, "accept", change, now, async (subject) => ({
    ...(await acceptance(db, subject)),
    data: { handover: null },
  }));
  return result.ok ? { ok: true } : result;
}
