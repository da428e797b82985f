import { cache } from "react";
import { currentResident, residentScopeFor } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import type { Account } from "@/lib/reports";
import { profileOf } from "@/lib/residents";

/** What the account of whoever is signed in holds for a report; null where nobody is. */
export const signedInAccount = cache(async (): Promise<Account | null> => {
  const resident = await currentResident();
  if (!resident) return null;
  const { name, phone } = await withScope(residentScopeFor(resident), (db) => profileOf(db));
  return { residentId: resident.id, email: resident.email, name, phone };
});
