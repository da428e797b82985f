import { cache } from "react";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { readStaffCookie } from "./cookie";
import type { Staff } from "./policy";
import { staffOfSession } from "./queries";
import { decodeToken } from "./token";

/** Who is signed in to the back office in this request; null where nobody is. Asked once a page. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const token = await readStaffCookie();
  return token ? staffOfToken(token) : null;
});

/** Who a staff cookie's value stands for now; null where its session has ended or never was. */
export async function staffOfToken(token: string, now = new Date()): Promise<Staff | null> {
  const sessionId = await decodeToken(token);
  if (!sessionId) return null;
  return withScope(identityScope(), (db) => staffOfSession(db, sessionId, now));
}
