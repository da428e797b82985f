import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import { type PasswordProblem, passwordProblem } from "../common-passwords";
import { accountPages, linkPaths, sendAccountLetter } from "../letters";
import { findLink, issueLink, takeLink } from "../links";
import { hashPassword } from "../passwords";
import { mayWriteTo } from "./asked";
import { offerReopening } from "./close";
import { type Arrival, type Begun, enter } from "./enter";
import { recordAccount } from "./trail";

/**
 * Sends a letter to an address that somebody wants an account for: with the way to make it or, where
 * there is one, with the way into that. Both cost the same, so that nothing tells which it was.
 */
export async function askToRegister(email: string, now = new Date()): Promise<void> {
  if (!(await mayWriteTo("resident", "registration", email, now))) return;
  await withScope(identityScope(), async (db) => {
    const account = await accountsOf("resident").byEmail(db, email);
    const about = { kind: "resident", account } as const;
    if (!account) {
      const secret = await issueLink(db, { purpose: "register", email }, now);
      const fields = { registerPath: linkPaths.register(secret) };
      return sendAccountLetter(db, email, about, { template: "account-register", fields }, now);
    }
    if (!account.isOpen) return offerReopening(db, { ...account, email }, now);
    const owner = { residentId: account.id };
    const secret = await issueLink(db, { purpose: "sign-in", email, owner }, now);
    const { signIn: signInPath, forgotten: passwordPath } = accountPages("resident");
    const fields = { linkPath: linkPaths.signIn(secret), signInPath, passwordPath };
    return sendAccountLetter(db, email, about, { template: "account-exists", fields }, now);
  });
}

/** The address that a registration's link was sent to; null where the link does not work. */
export async function addressToRegister(secret: string, now = new Date()): Promise<string | null> {
  const link = await withScope(identityScope(), (db) => findLink(db, "register", secret, now));
  return link?.email ?? null;
}

export type Registered =
  | { ok: true; token: string; residentId: string }
  | { ok: false; reason: "link" | PasswordProblem };

/**
 * Makes the account that a letter's link is for, and signs its owner in. "link" where it was used,
 * is too old, or the address has an account by now.
 */
export async function register(
  typed: { secret: string; name: string; password: string },
  arrival: Arrival,
  now = new Date(),
): Promise<Registered> {
  const email = await addressToRegister(typed.secret, now);
  if (!email) return { ok: false, reason: "link" };
  const problem = await passwordProblem(typed.password, email);
  if (problem) return { ok: false, reason: problem };
  const hash = await hashPassword(typed.password);
  const made = await withScope(identityScope(), async (db) => {
    const link = await takeLink(db, "register", typed.secret, now);
    return link && create(db, { email: link.email, name: typed.name, hash }, arrival, now);
  });
  if (!made) return { ok: false, reason: "link" };
  return { ok: true, token: await made.begun.token(), residentId: made.id };
}

async function create(
  db: Db,
  { email, name, hash }: { email: string; name: string; hash: string },
  arrival: Arrival,
  now: Date,
): Promise<{ id: string; begun: Begun } | null> {
  const id = newId();
  // Two links to one address may be followed at the same moment: the second finds it taken.
  const { count } = await db.resident.createMany({
    data: { id, email, confirmedAt: now, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await db.residentPassword.create({ data: { residentId: id, hash, changedAt: now } });
  await db.residentProfile.create({
    data: { residentId: id, name, notices: {}, updatedAt: now },
  });
  const account = { id, email, isOpen: true, hash, councilId: null };
  await recordAccount(db, "resident", "registered", account, now);
  return { id, begun: await enter(db, "resident", account, { method: "link" }, arrival, now) };
}
