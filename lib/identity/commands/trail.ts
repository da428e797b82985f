import { record } from "@/lib/audit";
import type { Db } from "@/lib/platform";

/** What the log needs of an account. */
export interface Recorded {
  id: string;
  roles: { councilId: string }[];
}

/**
 * Records what became of a sign-in, with no address in it. Under the account's council, for its
 * administrators to read, where there is one and only one.
 */
export function recordStaff(
  db: Db,
  action: "staff.signed_in" | "staff.sign_in_failed" | "staff.signed_out",
  account: Recorded | null,
  now: Date,
): Promise<void> {
  const [first, ...others] = account?.roles ?? [];
  const councilId = others.length === 0 ? (first?.councilId ?? null) : null;
  const entry = { action, subject: "staff", subjectId: account?.id ?? null, councilId };
  return record(db, entry, now);
}
