import { stopFollowingAll } from "@/lib/cases";
import { eraseDraftsOf } from "@/lib/forms";
import { eraseAccount } from "@/lib/identity";
import { eraseLettersOfAccount } from "@/lib/notifications";
import type { Db } from "@/lib/platform";

/**
 * Takes away all of a resident that is no council's: account, profile and homes, copies, drafts,
 * letters about the account, and what they follow. Their own cases stay. Gives the address that the
 * account had; null where it was gone already, or had none. For the system.
 */
export async function forgetAccount(db: Db, residentId: string, now: Date): Promise<string | null> {
  await eraseDraftsOf(db, residentId);
  const erased = await eraseAccount(db, residentId, now);
  if (!erased) return null;
  const { email } = erased;
  await stopFollowingAll(db, { residentId, email });
  await eraseLettersOfAccount(db, { residentId, email });
  return email;
}
