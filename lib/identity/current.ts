import { cache } from "react";
import { type CouncilSite, councilBySlug } from "@/lib/councils";
import { atOnce, type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "./accounts";
import { readCookie } from "./cookie";
import type { Resident, Staff } from "./policy";
import { residentOfSession, staffOfSession } from "./queries";
import { type AccountKind, accountKinds } from "./schema";
import { isWaiting } from "./session";
import { decodeToken } from "./token";

/** Who is signed in to the back office in this request; null where nobody is. Asked once a page. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const token = await readCookie("staff");
  return token ? staffOfToken(token) : null;
});

/**
 * Who is signed in to the back office, with the council of a slug, null where there is none; null where
 * nobody is. Every page of the back office begins so: both come by one transaction, once a page.
 */
export const currentStaffAt = cache(
  async (slug: string): Promise<{ staff: Staff; council: CouncilSite | null } | null> => {
    const token = await readCookie("staff");
    const sessionId = token && (await decodeToken("staff", token));
    if (!sessionId) return null;
    return withScope(identityScope(), async (db) => {
      const [staff, council] = await atOnce(
        () => staffOfSession(db, sessionId, new Date()),
        () => councilBySlug(db, slug),
      );
      return staff && { staff, council };
    });
  },
);

/** Who a staff cookie's value stands for now; null where its session has ended or never was. */
export async function staffOfToken(token: string, now = new Date()): Promise<Staff | null> {
  const sessionId = await decodeToken("staff", token);
  if (!sessionId) return null;
  return withScope(identityScope(), (db) => staffOfSession(db, sessionId, now));
}

/** Who is signed in to their account in this request; null where nobody is. Asked once a page. */
export const currentResident = cache(async (): Promise<Resident | null> => {
  const token = await readCookie("resident");
  return token ? residentOfToken(token) : null;
});

/** Who a resident's cookie stands for now; null where its session has ended or never was. */
export async function residentOfToken(token: string, now = new Date()): Promise<Resident | null> {
  const sessionId = await decodeToken("resident", token);
  if (!sessionId) return null;
  return withScope(identityScope(), (db) => residentOfSession(db, sessionId, now));
}

/** Somebody who has signed in and has not yet shown their second factor: nothing is open to them. */
export interface Pending {
  kind: AccountKind;
  /** The account's. */
  id: string;
  sessionId: string;
}

/** The resident in this request whose session waits for a second factor; null where none does. */
export const pendingResident = cache(() => pendingIn("resident"));

/** The member of staff in this request whose session waits for a second factor; null where none does. */
export const pendingStaff = cache(() => pendingIn("staff"));

async function pendingIn(kind: AccountKind): Promise<Pending | null> {
  const token = await readCookie(kind);
  return token ? pendingOfToken(kind, token) : null;
}

/** Whose session a cookie names that waits for a second factor; it does not wait for long. */
export async function pendingOfToken(
  kind: AccountKind,
  token: string,
  now = new Date(),
): Promise<Pending | null> {
  const sessionId = await decodeToken(kind, token);
  if (!sessionId) return null;
  return withScope(identityScope(), async (db) => {
    const session = await accountsOf(kind).session(db, sessionId);
    if (!session || session.strongAt || !isWaiting(session, now)) return null;
    const account = await accountsOf(kind).byId(db, session.ownerId);
    return account?.isOpen ? { kind, id: account.id, sessionId } : null;
  });
}

/**
 * Notes that a session's owner has shown a second factor, or who they are anew: from then on it opens
 * what is theirs. In the scope of identity; does nothing to a session that has ended.
 */
export async function makeStrong(db: Db, sessionId: string, now = new Date()): Promise<void> {
  for (const kind of accountKinds) await accountsOf(kind).strengthen(db, sessionId, now);
}
