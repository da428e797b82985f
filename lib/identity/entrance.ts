import { headers } from "next/headers";
import type { z } from "zod";
import type { Arrival } from "./commands/enter";
import { type SignedIn, signInTo } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { dropCookie, readCookie, writeCookie } from "./cookie";
import { deviceOf } from "./device";
import type { AccountKind, signInSchema } from "./schema";

type Typed = z.infer<typeof signInSchema>;

/**
 * Signs a member of staff in who sent this request, and gives their browser the cookie, which opens
 * nothing before their second step. For actions.
 */
export function enterBackOffice(typed: Typed, address: string): Promise<SignedIn> {
  return enterByPassword("staff", typed, address);
}

/** Signs a resident in who sent this request, and gives their browser the cookie. For actions. */
export function enterAccount(typed: Typed, address: string): Promise<SignedIn> {
  return enterByPassword("resident", typed, address);
}

async function enterByPassword(
  kind: AccountKind,
  typed: Typed,
  address: string,
): Promise<SignedIn> {
  const result = await signInTo(kind, { ...typed, ...(await arrivalOf(kind, address)) });
  if (result.ok) await writeCookie(kind, result.token);
  return result;
}

/** Where this request comes from, for whatever begins a session in it. */
export async function arrivalOf(kind: AccountKind, address: string): Promise<Arrival> {
  const device = deviceOf((await headers()).get("user-agent") ?? "");
  return { address, device, formerToken: await readCookie(kind) };
}

/** Gives the browser the cookie of a session that has begun. For actions and route handlers. */
export function letIn(kind: AccountKind, token: string): Promise<void> {
  return writeCookie(kind, token);
}

/** Ends the session of whoever sent this request, and takes the cookie back. For route handlers. */
export async function leave(kind: AccountKind): Promise<void> {
  const token = await readCookie(kind);
  if (token) await signOut(token, new Date(), kind);
  await dropCookie(kind);
}
