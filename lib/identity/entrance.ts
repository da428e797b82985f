import type { z } from "zod";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { dropCookie, readCookie, writeCookie } from "./cookie";
import { staffOfToken } from "./current";
import type { Staff } from "./policy";
import type { signInSchema } from "./schema";

type Entered = { ok: true; staff: Staff } | { ok: false; reason: "wrong" | "too-many" };

/** Signs in whoever sent this request, and gives their browser the cookie. For actions. */
export async function enterBackOffice(
  typed: z.infer<typeof signInSchema>,
  address: string,
): Promise<Entered> {
  const result = await signIn({ ...typed, address, formerToken: await readCookie("staff") });
  if (!result.ok) return result;
  await writeCookie("staff", result.token);
  const staff = await staffOfToken(result.token);
  if (!staff) throw new Error("A session ended as it began");
  return { ok: true, staff };
}

/** Ends the session of whoever sent this request, and takes the cookie back. For route handlers. */
export async function leaveBackOffice(): Promise<void> {
  const token = await readCookie("staff");
  if (token) await signOut(token);
  await dropCookie("staff");
}
