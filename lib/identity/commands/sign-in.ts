import type { z } from "zod";
import { forgiveTry, type Limit, withinLimit, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import { verifyPassword } from "../passwords";
import type { AccountKind, signInSchema } from "../schema";
import { type Arrival, enter } from "./enter";
import { recordAccount } from "./trail";

/** Only tries that fail count in the end. An office of many people has one address. */
export function signInLimitsOf(kind: AccountKind) {
  return {
    account: { name: `${kind} sign-in by account`, tries: 10, seconds: 15 * 60 },
    address: { name: `${kind} sign-in by address`, tries: 100, seconds: 15 * 60 },
  } satisfies Record<string, Limit>;
}

export const signInLimits = signInLimitsOf("staff");

export type SignIn = z.infer<typeof signInSchema> & Arrival;

export type SignedIn =
  | { ok: true; token: string; pending: boolean }
  | { ok: false; reason: "wrong" | "too-many" };

/** Signs a member of staff in: `signInTo("staff", …)`. */
export function signIn(attempt: SignIn, now = new Date()): Promise<SignedIn> {
  return signInTo("staff", attempt, now);
}

/**
 * Signs somebody in: a session of its own each time, and the value of its cookie. "wrong" for an
 * unknown address, a wrong password and a closed account alike. Opens its own scopes: nobody is
 * known yet, and hashing takes too long to hold a transaction open for it.
 */
export async function signInTo(
  kind: AccountKind,
  attempt: SignIn,
  now = new Date(),
): Promise<SignedIn> {
  if (!(await mayTry(kind, attempt, now))) return { ok: false, reason: "too-many" };
  const account = await withScope(identityScope(), (db) =>
    accountsOf(kind).byEmail(db, attempt.email),
  );
  const isTheirs = await verifyPassword(attempt.password, account?.hash);
  if (!account?.isOpen || !isTheirs) {
    await withScope(identityScope(), (db) =>
      recordAccount(db, kind, "sign_in_failed", account, now),
    );
    return { ok: false, reason: "wrong" };
  }
  const begun = await withScope(identityScope(), async (db) => {
    // The password may have been changed while it was hashed: what is no longer true opens nothing.
    await accountsOf(kind).lock(db, account.id);
    const same = await accountsOf(kind).byId(db, account.id);
    if (!same?.isOpen || same.hash !== account.hash) return null;
    return enter(db, kind, same, { method: "password" }, attempt, now);
  });
  if (!begun) return { ok: false, reason: "wrong" };
  await forgive(kind, attempt, now);
  return { ok: true, token: await begun.token(), pending: begun.pending };
}

/** The address first: whoever has used theirs up can lock no more accounts. */
async function mayTry(kind: AccountKind, attempt: SignIn, now: Date): Promise<boolean> {
  const limits = signInLimitsOf(kind);
  return (
    (await withinLimit(limits.address, attempt.address, now)) &&
    (await withinLimit(limits.account, attempt.email, now))
  );
}

async function forgive(kind: AccountKind, attempt: SignIn, now: Date): Promise<void> {
  const limits = signInLimitsOf(kind);
  await forgiveTry(limits.address, attempt.address, now);
  await forgiveTry(limits.account, attempt.email, now);
}
