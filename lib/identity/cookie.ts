import { cookies } from "next/headers";
import { settings } from "@/lib/platform";
import type { AccountKind } from "./schema";

/** The session cookie's value in this request. */
export async function readCookie(kind: AccountKind): Promise<string | undefined> {
  return (await cookies()).get(cookieOf(kind).name)?.value;
}

/** Gives the browser the cookie; it keeps it until it is closed. For actions and route handlers. */
export async function writeCookie(kind: AccountKind, token: string): Promise<void> {
  const { name, options } = cookieOf(kind);
  (await cookies()).set(name, token, options);
}

/** Takes the cookie back. For actions and route handlers. */
export async function dropCookie(kind: AccountKind): Promise<void> {
  const { name, options } = cookieOf(kind);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/**
 * A cookie for each kind of account, so that somebody who is resident and officer has two sessions.
 * `__Host-` where the platform is on HTTPS, so that no other site's cookie can pass for it.
 */
export function cookieOf(kind: AccountKind) {
  const secure = settings().publicUrl.startsWith("https://");
  return {
    name: secure ? `__Host-${kind}-session` : `${kind}-session`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}
