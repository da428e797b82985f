import { record } from "@/lib/audit";
import type { Db } from "@/lib/platform";
import type { Account } from "../accounts";
import type { AccountKind } from "../schema";

type Verb =
  | "signed_in"
  | "sign_in_failed"
  | "signed_out"
  | "registered"
  | "proof_failed"
  | "password_changed"
  | "address_change_asked"
  | "address_changed"
  | "address_change_undone"
  | "session_ended"
  | "closed"
  | "reopened"
  | "erased";

/**
 * Records what became of an account, with no address in it; of staff under the account's council,
 * for its administrators to read.
 */
export function recordAccount(
  db: Db,
  kind: AccountKind,
  verb: Verb,
  account: Pick<Account, "id" | "councilId"> | null,
  now: Date,
  facts: Record<string, string | number | boolean> = {},
): Promise<void> {
  const { id: subjectId = null, councilId = null } = account ?? {};
  return record(db, { action: `${kind}.${verb}`, subject: kind, subjectId, councilId, facts }, now);
}
