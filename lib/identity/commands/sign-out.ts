import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import type { AccountKind } from "../schema";
import { decodeToken } from "../token";
import { recordAccount } from "./trail";

/** Ends the session that a cookie names; does nothing where it names none, or an ended one. */
export async function signOut(
  token: string,
  now = new Date(),
  kind: AccountKind = "staff",
): Promise<void> {
  const sessionId = await decodeToken(kind, token);
  if (sessionId) await withScope(identityScope(), (db) => endSession(db, kind, sessionId, now));
}

/** Ends a session, once. Of two at the same moment one finds nothing left to do. */
export async function endSession(
  db: Db,
  kind: AccountKind,
  sessionId: string,
  now: Date,
): Promise<void> {
  const accounts = accountsOf(kind);
  const session = await accounts.session(db, sessionId);
  if (!session) return;
  const count = await accounts.endSessions(db, session.ownerId, { only: sessionId }, now);
  if (count === 0) return;
  const account = await accounts.byId(db, session.ownerId);
  await recordAccount(db, kind, "signed_out", account, now);
}
