import type { z } from "zod";
import { type Db, forgiveTry, type Limit, newId, withinLimit, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { verifyPassword } from "../passwords";
import { accountByEmail } from "../queries";
import type { signInSchema } from "../schema";
import { expiryFrom } from "../session";
import { decodeToken, encodeToken } from "../token";
import { endSession } from "./sign-out";
import { type Recorded, recordStaff } from "./trail";

/** Only tries that fail count in the end. An office of many people has one address. */
export const signInLimits = {
  account: { name: "staff sign-in by account", tries: 10, seconds: 15 * 60 },
  address: { name: "staff sign-in by address", tries: 100, seconds: 15 * 60 },
} satisfies Record<string, Limit>;

export type SignIn = z.infer<typeof signInSchema> & {
  /** Where the request came from. */
  address: string;
  /** The staff cookie that the browser brought along: its session ends. */
  formerToken?: string;
};

export type SignedIn = { ok: true; token: string } | { ok: false; reason: "wrong" | "too-many" };

/**
 * Signs a member of staff in: a session of its own each time, and the value of its cookie.
 * "wrong" for an unknown address, a wrong password and a closed account alike. Opens its own scopes:
 * nobody is known yet, and hashing takes too long to hold a transaction open for it.
 */
export async function signIn(attempt: SignIn, now = new Date()): Promise<SignedIn> {
  if (!(await mayTry(attempt, now))) return { ok: false, reason: "too-many" };
  const account = await withScope(identityScope(), (db) => accountByEmail(db, attempt.email));
  const isTheirs = await verifyPassword(attempt.password, account?.password?.hash);
  if (!account?.active || !isTheirs) {
    await withScope(identityScope(), (db) => recordStaff(db, "staff.sign_in_failed", account, now));
    return { ok: false, reason: "wrong" };
  }
  const sessionId = await withScope(identityScope(), (db) => begin(db, account, attempt, now));
  await forgive(attempt, now);
  return { ok: true, token: await encodeToken("staff", sessionId) };
}

/** The address first: whoever has used theirs up can lock no more accounts. */
async function mayTry(attempt: SignIn, now: Date): Promise<boolean> {
  return (
    (await withinLimit(signInLimits.address, attempt.address, now)) &&
    (await withinLimit(signInLimits.account, attempt.email, now))
  );
}

async function forgive(attempt: SignIn, now: Date): Promise<void> {
  await forgiveTry(signInLimits.address, attempt.address, now);
  await forgiveTry(signInLimits.account, attempt.email, now);
}

async function begin(db: Db, account: Recorded, attempt: SignIn, now: Date): Promise<string> {
  const former = attempt.formerToken ? await decodeToken("staff", attempt.formerToken) : null;
  if (former) await endSession(db, former, now);
  const id = newId();
  await db.staffSession.create({
    data: {
      id,
      staffId: account.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryFrom(now),
      strongAt: now,
    },
  });
  await recordStaff(db, "staff.signed_in", account, now);
  return id;
}
