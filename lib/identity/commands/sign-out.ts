import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { decodeToken } from "../token";
import { recordStaff } from "./trail";

/** Ends the session that a staff cookie names; does nothing where it names none, or an ended one. */
export async function signOut(token: string, now = new Date()): Promise<void> {
  const sessionId = await decodeToken("staff", token);
  if (sessionId) await withScope(identityScope(), (db) => endSession(db, sessionId, now));
}

/** Ends a session, once. Of two at the same moment one finds nothing left to do. */
export async function endSession(db: Db, sessionId: string, now: Date): Promise<void> {
  const { count } = await db.staffSession.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
  });
  if (count === 0) return;
  const { staff } = await db.staffSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: { staff: { select: { id: true, roles: { select: { councilId: true } } } } },
  });
  await recordStaff(db, "staff.signed_out", staff, now);
}
