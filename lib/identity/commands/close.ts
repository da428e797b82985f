import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, accountsOf } from "../accounts";
import { linkPaths, sendAccountLetter } from "../letters";
import { findLink, issueLink, linkSpans, takeLink, voidLinks } from "../links";
import { recordAccount } from "./trail";

const residents = accountsOf("resident");

/**
 * Closes a resident's account: whoever is in it is out, and nobody gets in again until its owner opens
 * it by the letter that goes to its address. Closed twice, it is closed once. "address-changed" while
 * the owner of its former address can still take it back: who has it may not be its owner.
 */
export async function closeAccount(
  residentId: string,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "address-changed" }> {
  return withScope(identityScope(), async (db) => {
    await residents.lock(db, residentId);
    const wayBack = await db.accountLink.count({
      where: { residentId, purpose: "email-undo", usedAt: null, expiresAt: { gt: now } },
    });
    if (wayBack > 0) return { ok: false, reason: "address-changed" };
    await closeAccountIn(db, residentId, now);
    return { ok: true };
  });
}

/** The same in the transaction of whoever has more to do with it. In the scope of identity or the system. */
export async function closeAccountIn(
  db: Db,
  residentId: string,
  now: Date,
  { tell = true } = {},
): Promise<void> {
  await residents.lock(db, residentId);
  const account = await residents.byId(db, residentId);
  if (!account?.isOpen) return;
  await db.resident.update({ where: { id: residentId }, data: { closedAt: now } });
  await residents.endSessions(db, residentId, "all", now);
  // Not the one that takes an account back whose address somebody else changed.
  await voidLinks(db, { residentId }, ["sign-in", "password", "email"], now);
  await recordAccount(db, "resident", "closed", account, now);
  if (tell && account.email) await offerReopening(db, { ...account, email: account.email }, now);
}

/** Writes to the owner of a closed account that it is closed, and how to open it again. */
export async function offerReopening(
  db: Db,
  account: Account & { email: string },
  now: Date,
): Promise<void> {
  const { email, id: residentId } = account;
  const owner = { residentId };
  const secret = await issueLink(db, { purpose: "reopen", email, owner }, now);
  const until = new Date(now.getTime() + linkSpans.reopen).toISOString();
  const fields = { reopenPath: linkPaths.reopen(secret), until };
  const about = { kind: "resident", account } as const;
  await sendAccountLetter(db, email, about, { template: "account-closed", fields }, now);
}

/** Whether a letter's link opens a closed account again, for its page to show the button. */
export async function canReopenAccount(secret: string, now = new Date()): Promise<boolean> {
  return withScope(
    identityScope(),
    async (db) => (await findLink(db, "reopen", secret, now)) !== null,
  );
}

/**
 * Opens a closed account again by the letter's link. Its owner signs in as before, second step and
 * all: the link alone lets nobody in. "link" where it was used, is too old, or the account is gone.
 */
export async function reopenAccount(
  secret: string,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "link" }> {
  return withScope(identityScope(), async (db) => {
    const found = await findLink(db, "reopen", secret, now);
    if (found?.account?.kind !== "resident") return { ok: false, reason: "link" };
    // The account is held first, as everything does that makes links useless.
    await residents.lock(db, found.account.id);
    const account = await residents.byId(db, found.account.id);
    const link = account && (await takeLink(db, "reopen", secret, now));
    if (!link || account.email !== link.email) return { ok: false, reason: "link" };
    if (account.isOpen) return { ok: true };
    await db.resident.update({ where: { id: account.id }, data: { closedAt: null } });
    await voidLinks(db, { residentId: account.id }, ["reopen"], now);
    await recordAccount(db, "resident", "reopened", account, now);
    return { ok: true };
  });
}
