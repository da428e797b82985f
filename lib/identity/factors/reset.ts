import { record } from "@/lib/audit";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { mayActFor, type Staff } from "../policy";
import { worksHere } from "../staffing/works-here";
import { type Account, holdAccount } from "./account";
import { tellOfChange } from "./letters";
import { takeFactorsAway } from "./lost-factor-job";

export type FactorReset =
  | { ok: true }
  | { ok: false; reason: "not-allowed" | "self" | "not-found" };

/**
 * Takes every second factor of a colleague away who has lost theirs, and ends their sessions: at the
 * next sign-in they set up a new one. For another administrator of their council.
 */
export async function resetSecondFactor(
  by: Staff,
  { councilId, staffId }: { councilId: string; staffId: string },
  now = new Date(),
): Promise<FactorReset> {
  if (!mayActFor(by, councilId, "administrator")) return { ok: false, reason: "not-allowed" };
  if (by.id === staffId) return { ok: false, reason: "self" };
  const account: Account = { kind: "staff", id: staffId };
  return withScope(identityScope(), async (db) => {
    await holdAccount(db, account);
    if (!(await worksHere(db, { staffId, councilId }))) return { ok: false, reason: "not-found" };
    await takeFactorsAway(db, account, now);
    const entry = { action: "staff.second_factor_reset", subject: "staff", subjectId: staffId };
    await record(db, { ...entry, councilId, facts: { by: by.id } }, now);
    await tellOfChange(db, account, "reset", now);
    return { ok: true };
  });
}
