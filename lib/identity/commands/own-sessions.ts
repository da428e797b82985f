import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf, type OwnSession } from "../accounts";
import { isLive } from "../session";
import type { Holder } from "./own-proof";
import { recordAccount } from "./trail";

/** A place where somebody is signed in. */
export type OpenSession = Pick<
  OwnSession,
  "id" | "device" | "place" | "method" | "createdAt" | "lastSeenAt"
> & {
  /** The one that asks. */
  isOwn: boolean;
};

/** Where whoever asks is signed in: here first, then what was used last. */
export function ownSessions(holder: Holder, now = new Date()): Promise<OpenSession[]> {
  return withScope(identityScope(), (db) => openSessions(db, holder, now));
}

export async function openSessions(
  db: Db,
  { kind, id, sessionId }: Holder,
  now: Date,
): Promise<OpenSession[]> {
  const all = await accountsOf(kind).sessions(db, id);
  // One that waits for its second step has opened nothing.
  const open = all.filter((session) => session.strongAt !== null && isLive(session, now));
  return open
    .map(({ id, device, place, method, createdAt, lastSeenAt }) => ({
      ...{ id, device, place, method, createdAt, lastSeenAt },
      isOwn: id === sessionId,
    }))
    .sort(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime(),
    );
}

/**
 * Signs out one place, or (null) every place but the one that asks, those too that wait for their second
 * step; gives how many there were. Somebody else's session is none of them.
 */
export function endOwnSessions(
  { kind, id, sessionId }: Holder,
  only: string | null,
  now = new Date(),
): Promise<number> {
  const which = only === null ? { except: sessionId } : { only };
  return withScope(identityScope(), async (db) => {
    const sessions = await accountsOf(kind).endSessions(db, id, which, now);
    if (sessions === 0) return 0;
    const account = await accountsOf(kind).byId(db, id);
    await recordAccount(db, kind, "session_ended", account, now, { sessions });
    return sessions;
  });
}
