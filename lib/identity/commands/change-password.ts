import { newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import { type PasswordProblem, passwordProblem } from "../common-passwords";
import { hashPassword } from "../passwords";
import { encodeToken } from "../token";
import { replacePassword } from "./new-password";
import { type Holder, holdProven, provenAccount, type Unproven } from "./own-proof";

interface Typed {
  /** The password it has; "" where it has none. */
  current: string;
  password: string;
}

export type PasswordChanged =
  | { ok: true; token: string }
  | { ok: false; reason: Unproven | PasswordProblem };

/**
 * Changes the password of whoever is signed in, or sets their first. Everybody else who is in the
 * account is out, and their own session goes on under another id: `token` is for its cookie.
 */
export async function changePassword(
  holder: Holder,
  { current, password }: Typed,
  device: string | undefined,
  now = new Date(),
): Promise<PasswordChanged> {
  const proven = await provenAccount(holder, current, now);
  if (!proven.ok) return proven;
  const problem = await passwordProblem(password, proven.account.email ?? "");
  if (problem) return { ok: false, reason: problem };
  const hash = await hashPassword(password);
  const { kind, sessionId } = holder;
  const id = newId();
  const isDone = await withScope(identityScope(), async (db) => {
    if (!(await holdProven(db, holder, proven.account))) return false;
    await replacePassword(db, kind, proven.account, { hash, keep: sessionId, device }, now);
    await accountsOf(kind).renewSession(db, sessionId, id);
    return true;
  });
  return isDone ? { ok: true, token: await encodeToken(kind, id) } : { ok: false, reason: "wrong" };
}
