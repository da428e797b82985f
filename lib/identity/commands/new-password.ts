import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, accountsOf } from "../accounts";
import { type PasswordProblem, passwordProblem } from "../common-passwords";
import { accountPages, linkPaths, sendAccountLetter } from "../letters";
import { findLink, issueLink, takeAccountLink, voidLinks } from "../links";
import { hashPassword } from "../passwords";
import type { AccountKind } from "../schema";
import { mayWriteTo } from "./asked";
import { offerReopening } from "./close";
import { type Arrival, enter } from "./enter";
import { recordAccount } from "./trail";

/** Sends a link to set a new password with or, where there is no account, a letter that says so. */
export async function askForNewPassword(
  kind: AccountKind,
  email: string,
  now = new Date(),
): Promise<void> {
  if (!(await mayWriteTo(kind, "new password", email, now))) return;
  await withScope(identityScope(), async (db) => {
    const found = await accountsOf(kind).byEmail(db, email);
    if (kind === "resident" && found && !found.isOpen) {
      return offerReopening(db, { ...found, email }, now);
    }
    const account = found?.isOpen ? found : null;
    const owner = account ? accountsOf(kind).owner(account.id) : undefined;
    // Made for nobody too: it costs what the other costs, opens nothing, and is forgotten.
    const secret = await issueLink(db, { purpose: "password", email, owner }, now);
    const registerPath = kind === "resident" ? "/account/register" : null;
    await sendAccountLetter(
      db,
      email,
      { kind, account },
      account
        ? {
            template: "account-new-password",
            fields: { linkPath: linkPaths.password(kind, secret) },
          }
        : { template: "account-none", fields: { registerPath } },
      now,
    );
  });
}

/** Whether a link to set a new password with works, for its page to show the form. */
export async function canSetPassword(
  kind: AccountKind,
  secret: string,
  now = new Date(),
): Promise<boolean> {
  const link = await withScope(identityScope(), (db) => findLink(db, "password", secret, now));
  return link?.account?.kind === kind;
}

export type PasswordSet =
  | { ok: true; token: string; pending: boolean }
  | { ok: false; reason: "link" | PasswordProblem };

/**
 * Sets a new password by a letter's link and signs its owner in; everybody else who is in the account
 * is out. "link" where it was used, is too old, or the address is no longer the account's.
 */
export async function setNewPassword(
  kind: AccountKind,
  typed: { secret: string; password: string },
  arrival: Arrival,
  now = new Date(),
): Promise<PasswordSet> {
  const link = await withScope(identityScope(), (db) =>
    findLink(db, "password", typed.secret, now),
  );
  if (link?.account?.kind !== kind) return { ok: false, reason: "link" };
  const problem = await passwordProblem(typed.password, link.email);
  if (problem) return { ok: false, reason: problem };
  const hash = await hashPassword(typed.password);
  const begun = await withScope(identityScope(), async (db) => {
    const taken = await takeAccountLink(db, kind, "password", typed.secret, now);
    // An address that was changed meanwhile is no longer the account's.
    if (!taken || taken.account.email !== taken.link.email) return null;
    const { account } = taken;
    await replacePassword(db, kind, account, { hash, keep: null, device: arrival.device }, now);
    return enter(db, kind, { ...account, hash }, { method: "link" }, arrival, now);
  });
  if (!begun) return { ok: false, reason: "link" };
  return { ok: true, token: await begun.token(), pending: begun.pending };
}

/**
 * Stores a new password, ends every session but the one to keep, makes useless what links of former
 * letters could open or change, and tells the owner.
 */
export async function replacePassword(
  db: Db,
  kind: AccountKind,
  account: Account,
  change: { hash: string; keep: string | null; device?: string | undefined },
  now: Date,
): Promise<void> {
  const accounts = accountsOf(kind);
  await accounts.setPassword(db, account.id, change.hash, now);
  await accounts.endSessions(db, account.id, change.keep ? { except: change.keep } : "all", now);
  await voidLinks(db, accounts.owner(account.id), ["sign-in", "password", "email"], now);
  await recordAccount(db, kind, "password_changed", account, now);
  if (!account.email) return;
  await sendAccountLetter(
    db,
    account.email,
    { kind, account },
    {
      template: "account-password-changed",
      fields: {
        at: now.toISOString(),
        device: change.device || null,
        passwordPath: accountPages(kind).forgotten,
      },
    },
    now,
  );
}
