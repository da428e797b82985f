import { serviceSettings } from "@/lib/catalogue";
import { councilById } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { mayRefuse } from "../arrivals";
import { admitChange, type Changed, type Refusal } from "../change";
import { moveCase } from "../move";
import type { StaffChange } from "./staff-change";

/** `refused-before`: a council refuses a case once. `unknown-council`: who offered it is no more. */
export type NotRefused = "refused-before" | "unknown-council";

/** Sends a case that another council offered back to it, with words for it and for the resident. */
export async function refuseCase(
  db: Db,
  { words, ...change }: StaffChange & { words: string },
  now = new Date(),
): Promise<Changed | Refusal<NotRefused>> {
  const admitted = await admitChange(db, "refuse", change);
  if (!admitted.ok) return admitted;
  const { before } = admitted;
  if (!(await mayRefuse(db, before.id, before.councilId))) {
    return { ok: false, reason: "refused-before" };
  }
  const from = await councilById(db, before.councilId);
  const to = before.fromCouncilId ? await councilById(db, before.fromCouncilId) : null;
  if (!from || !to?.current) return { ok: false, reason: "unknown-council" };
  const { service } = before;
  const teamId = (await serviceSettings(db, to.id)).get(service)?.teamId ?? null;
  const move = { kind: "returned", from, to, service, teamId, follow: false, words } as const;
  await moveCase(db, before, move, now);
  return { ok: true };
}
