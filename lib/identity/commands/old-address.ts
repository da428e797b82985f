import type { Db } from "@/lib/platform";
import { type Account, accountsOf } from "../accounts";
import { linkPaths, sendAccountLetter } from "../letters";
import { issueLink } from "../links";
import type { AccountKind } from "../schema";

/**
 * Tells the address that an account has, or had until now, that it is to be another, with the link that
 * takes the account back. An account without an address has nobody to tell.
 */
export async function tellOldAddress(
  db: Db,
  kind: AccountKind,
  account: Account,
  template: "account-address-change-asked" | "account-address-changed",
  device: string | undefined,
  now: Date,
): Promise<void> {
  const { email, id } = account;
  if (!email) return;
  const owner = accountsOf(kind).owner(id);
  const secret = await issueLink(db, { purpose: "email-undo", email, owner }, now);
  const undoPath = linkPaths.undo(kind, secret);
  const fields = { at: now.toISOString(), device: device || null, undoPath };
  await sendAccountLetter(db, email, { kind, account }, { template, fields }, now);
}
