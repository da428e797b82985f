import { serviceByKey, serviceSettings } from "@/lib/catalogue";
import { councilById } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { mayArrive } from "../arrivals";
import { keepPublicCategory } from "../category";
import { admitChange, type Changed, type Refusal } from "../change";
import { moveCase } from "../move";
import type { StaffChange } from "./staff-change";

export interface HandOver extends StaffChange {
  /** The council that is to have it. */
  councilId: string;
  /** Key of the service that it is there; null where it stays what it is. */
  service: string | null;
  /** Why: for the resident and for the other council. */
  words: string;
  /** Whether the asker's council still sees what comes after. */
  follow: boolean;
}

/**
 * `unknown-council`: there is no such council today, or it is the asker's own. `not-taken`: it does
 * not take this category here. `too-often`: it was handed the case twice. `leads`: other reports
 * are part of it.
 */
export type NotHandedOver = "unknown-council" | "not-taken" | "too-often" | "leads";

/**
 * Offers the case to another council, which has it from now on: with its reference, thread, photos,
 * followers, history, and what is left of its clock. Its reporter is told who has it.
 */
export async function handOverCase(
  db: Db,
  { councilId, service: wanted, words, follow, ...change }: HandOver,
  now = new Date(),
): Promise<Changed | Refusal<NotHandedOver>> {
  const admitted = await admitChange(db, "handOver", change);
  if (!admitted.ok) return admitted;
  const { before } = admitted;
  const from = await councilById(db, before.councilId);
  const to = await councilById(db, councilId);
  if (!from || !to?.current || to.id === from.id) return { ok: false, reason: "unknown-council" };
  const service = wanted ?? before.service;
  const offered = (await serviceSettings(db, to.id)).get(service);
  if (!serviceByKey(service) || !offered?.enabled) return { ok: false, reason: "not-taken" };
  if (!(await mayArrive(db, before.id, to.id))) return { ok: false, reason: "too-often" };
  if ((await db.case.count({ where: { mergedIntoId: before.id } })) > 0) {
    return { ok: false, reason: "leads" };
  }
  if (service !== before.service) await keepPublicCategory(db, before, service, now);
  const { teamId } = offered;
  await moveCase(
    db,
    before,
    { kind: "handed_over", from, to, service, teamId, follow, words },
    now,
  );
  return { ok: true };
}
