import type { z } from "zod";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { dropStaffCookie, readStaffCookie, writeStaffCookie } from "./cookie";
import type { signInSchema } from "./schema";

type Entered = { ok: true } | { ok: false; reason: "wrong" | "too-many" };

/** Signs in whoever sent this request, and gives their browser the cookie. For actions. */
export async function enterBackOffice(
  typed: z.infer<typeof signInSchema>,
  address: string,
): Promise<Entered> {
  const result = await signIn({ ...typed, address, formerToken: await readStaffCookie() });
  if (!result.ok) return result;
  await writeStaffCookie(result.token);
  return { ok: true };
}

/** Ends the session of whoever sent this request, and takes the cookie back. For route handlers. */
export async function leaveBackOffice(): Promise<void> {
  const token = await readStaffCookie();
  if (token) await signOut(token);
  await dropStaffCookie();
}
